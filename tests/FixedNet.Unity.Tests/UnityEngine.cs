// What the package's sample uses of the engine, so that it can be compiled without one.
namespace UnityEngine
{
    public class MonoBehaviour
    {
        public Transform transform => new Transform();
    }

    public sealed class Transform
    {
        public Vector3 position { get; set; }
    }

    public readonly struct Vector3
    {
        public Vector3(float x, float y, float z)
        {
        }
    }

    public static class Time
    {
        public static float time => 0f;
    }

    public static class Mathf
    {
        public static float Sin(float x) => (float)System.Math.Sin(x);

        public static float Cos(float x) => (float)System.Math.Cos(x);
    }

    [System.AttributeUsage(System.AttributeTargets.Field)]
    public sealed class SerializeField : System.Attribute
    {
    }

    [System.AttributeUsage(System.AttributeTargets.Field)]
    public sealed class TooltipAttribute : System.Attribute
    {
        public TooltipAttribute(string tooltip)
        {
        }
    }

    /// <summary>The engine has one too, which is why the sample writes System.Random.</summary>
    public static class Random
    {
    }
}
