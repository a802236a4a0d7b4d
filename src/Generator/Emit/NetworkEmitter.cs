using System.Collections.Generic;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Emit;

/// <summary>Writes the generated file of one network: the table, the public core, the instance, and the kernels.</summary>
internal static class NetworkEmitter
{
    public static string Emit(NetworkCodes codes)
    {
        NetworkPlan plan = codes.Scalar.Plan;
        var context = new EmitContext(codes.Scalar, codes.Lanes);
        SourceWriter writer = context.Writer;
        TypeModel type = plan.Network.Type;

        HeaderEmitter.Emit(context);
        using (Nest(writer, type))
        {
            using (writer.Block($"partial class {type.Name} : {Interface(context)}"))
            {
                CoreEmitter.Emit(context);
                DescriptionEmitter.Emit(context);
                InstanceEmitter.Emit(context);
                CopyEmitter.Emit(context);
                SerializationEmitter.Emit(context);
                ParallelEmitter.Emit(context);
                if (plan.Network.BurstEntryPoints)
                    BurstEmitter.Emit(context);
            }
        }

        writer.Line();
        KernelClassEmitter.Emit(context);

        return writer.ToString();
    }

    /// <summary>Of a network whose training workers may share, the one that says so, too.</summary>
    private static string Interface(EmitContext context) => context.Plan.HasLoss && !context.Plan.Target.LeavesOutWorkers
        ? $"{context.Interface}, {EmitContext.Runtime}.IParallelNetwork<{context.Number}>"
        : context.Interface;

    /// <summary>Reopens the namespace and the types around the class.</summary>
    private static Scopes Nest(SourceWriter writer, TypeModel type)
    {
        var scopes = new Scopes();
        if (type.Namespace.Length > 0)
            scopes.Push(writer.Block($"namespace {type.Namespace}"));
        foreach (string head in type.Containing)
            scopes.Push(writer.Block(head));
        return scopes;
    }

    private sealed class Scopes : Stack<SourceWriter.Scope>, System.IDisposable
    {
        public void Dispose()
        {
            while (Count > 0)
                Pop().Dispose();
        }
    }
}
