using System.Reflection;

namespace FixedNet.Tests.Shared;

/// <summary>The entry point of a test assembly run as a program of its own: see <see cref="ChildProcess"/>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not [string type, string method, .. string[] rest])
        {
            Console.Error.WriteLine("This is a test assembly; run it with 'dotnet test'.");
            return 2;
        }

        try
        {
            Type.GetType(type, throwOnError: true)!
                .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
                .CreateDelegate<Action<string[]>>()(rest);
            return 0;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception);
            return 1;
        }
    }
}
