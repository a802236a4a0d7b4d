using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using Buffer = FixedNet.Generator.Kernels.Buffer;

namespace FixedNet.Generator.Emit;

/// <summary>A block of code under construction: first the spans that its statements turn out to need, then the statements.</summary>
internal sealed class Block(Block? outer)
{
    private readonly Dictionary<string, (Buffer Buffer, string Local)> _loaded = [];
    private readonly Dictionary<string, (string Of, string Start, int Length)> _spans = [];

    public SourceWriter Body { get; } = new();

    /// <summary>Declares a part of a span at the top of the block, unless it is there already, and returns its name.</summary>
    public string DeclareSpan(string name, string of, string start, int length)
    {
        var part = (of, start, length);
        while (Span(name) is { } other)
        {
            if (other == part)
                return name;
            name += "_";
        }

        _spans[name] = part;
        return name;
    }

    /// <summary>What this name stands for, here or in a block around: C# lets no inner name hide an outer one.</summary>
    private (string Of, string Start, int Length)? Span(string name) => _spans.TryGetValue(name, out var part) ? part : outer?.Span(name);

    /// <summary>The local that holds this element already, here or in a block around; null if none does.</summary>
    public string? Loaded(string element) => _loaded.TryGetValue(element, out var known) ? known.Local : outer?.Loaded(element);

    public void Remember(Buffer buffer, string element, string local) => _loaded[element] = (buffer, local);

    /// <summary>No local stands for an element of this buffer any longer.</summary>
    public void Forget(Buffer buffer)
    {
        if (_loaded.Count > 0)
        {
            foreach (string element in _loaded.Keys.Where(key => _loaded[key].Buffer == buffer).ToList())
                _loaded.Remove(element);
        }

        outer?.Forget(buffer);
    }

    /// <summary>Writes the finished block into the text around it.</summary>
    public void WriteTo(SourceWriter writer)
    {
        foreach (var span in _spans)
            writer.Line($"var {span.Key} = {span.Value.Of}.Slice({span.Value.Start}, {Numbers.Text(span.Value.Length)});");
        string body = Body.ToString().TrimEnd('\n');
        if (_spans.Count > 0 && body.StartsWith("//", StringComparison.Ordinal))
            writer.Line();
        if (body.Length > 0)
            writer.Line(body);
    }
}
