using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using Buffer = FixedNet.Generator.Ir.Buffer;

namespace FixedNet.Generator.Printing;

/// <summary>A block of code under construction: first the parts of memory that its statements turn out to need, then the statements.</summary>
/// <param name="isScope">Whether it stands in braces; else it is text set aside, and its locals are those of the block around.</param>
internal sealed class Block(Block? outer, bool isScope = true)
{
    private readonly Dictionary<string, (Buffer Buffer, string Local)> _loaded = [];
    private readonly Dictionary<string, (string Type, string Value)> _parts = [];
    private readonly HashSet<string> _locals = [], _inner = [];

    public SourceWriter Body { get; } = new();

    /// <summary>Declares a part of memory at the top of the block, unless it is there already, and returns its name.</summary>
    public string Declare(string type, string name, string value)
    {
        var part = (type, value);
        while (Part(name) is { } other ? other != part : IsTaken(name))
            name += "_";
        if (Part(name) is null)
        {
            _parts[name] = part;
            Claim(name);
        }

        return name;
    }

    /// <summary>A name for a local of this block that no block around it or within it has: C# lets no inner name hide an outer one.</summary>
    public string Local(string wanted)
    {
        if (!isScope)
            return outer!.Local(wanted);
        string name = wanted;
        for (int k = 2; IsTaken(name); k++)
            name = $"{wanted}_{Numbers.Text(k)}";
        _locals.Add(name);
        Claim(name);
        return name;
    }

    /// <summary>No block around may use the name any longer.</summary>
    private void Claim(string name)
    {
        for (Block? block = outer; block is not null; block = block.Outer)
            block._inner.Add(name);
    }

    /// <summary>The local that holds this element already, here or in a block around; null if none does.</summary>
    public string? Loaded(string element) => _loaded.TryGetValue(element, out var known) ? known.Local : outer?.Loaded(element);

    public void Remember(Buffer buffer, string element, string local)
    {
        if (isScope)
            _loaded[element] = (buffer, local);
        else
            outer!.Remember(buffer, element, local);
    }

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

    /// <summary>The only statement of the block, which then needs no braces; null where there are more, or a declaration.</summary>
    public string? OnlyStatement => _parts.Count == 0 && Body.OnlyLine is { } line && Rows.IsPlain(line) ? line : null;

    /// <summary>Writes the finished block into the text around it.</summary>
    public void WriteTo(SourceWriter writer)
    {
        foreach (string line in Rows.ByType(_parts.Select(part => $"{part.Value.Type} {part.Key} = {part.Value.Value};")))
            writer.Line(line);
        if (_parts.Count > 0 && Body.StartsWithComment)
            writer.Line();
        writer.Lines(Body);
    }

    private Block? Outer => outer;

    private (string Type, string Value)? Part(string name) => _parts.TryGetValue(name, out var part) ? part : outer?.Part(name);

    private bool IsTaken(string name)
    {
        for (Block? block = this; block is not null; block = block.Outer)
        {
            if (block._locals.Contains(name) || block._parts.ContainsKey(name))
                return true;
        }

        return _inner.Contains(name);
    }
}
