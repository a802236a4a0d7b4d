using System;
using System.Collections.Generic;

namespace FixedNet
{
    /// <summary>Divides a parameter vector into the parts that its groups make of it.</summary>
    internal static class Partition
    {
        /// <summary>The parts in the order of the parameters; they cover all of them.</summary>
        /// <param name="groups">The groups; null and overlapping ones are refused.</param>
        /// <param name="parameterCount">The number of parameters.</param>
        /// <param name="before">The parts so far, whose counts of steps go on.</param>
        /// <param name="name">The name of the argument <paramref name="groups"/>.</param>
        internal static ParameterPart[] Of(IReadOnlyList<ParameterGroup> groups, int parameterCount, ParameterPart[] before, string name)
        {
            var parts = new List<ParameterPart>();
            int end = 0, last = -1;
            foreach (var (start, length, number) in Ranges(groups, name))
            {
                if (length > parameterCount - start)
                {
                    throw new ArgumentException(
                        $"Group {number} has the {length} parameters from {start} on, but those of the optimiser are 0 to {parameterCount - 1}.", name);
                }

                if (start < end)
                {
                    throw new ArgumentException(
                        number == last
                            ? $"Group {number} has parameter {start} twice."
                            : $"Parameter {start} is in group {Math.Min(number, last)} and in group {Math.Max(number, last)}; it can follow one only.", name);
                }

                Add(parts, end, start, null, before);
                Add(parts, start, start + length, groups[number], before);
                (end, last) = (start + length, number);
            }

            Add(parts, end, parameterCount, null, before);
            return parts.ToArray();
        }

        private static List<(int Start, int Length, int Number)> Ranges(IReadOnlyList<ParameterGroup> groups, string name)
        {
            var ranges = new List<(int Start, int Length, int Number)>();
            for (int number = 0; number < groups.Count; number++)
            {
                if (groups[number] is null)
                    throw new ArgumentException($"Group {number} is null.", name);
                foreach (var (start, length) in groups[number].Ranges)
                    ranges.Add((start, length, number));
            }

            ranges.Sort();
            return ranges;
        }

        /// <summary>Adds a range of one group, divided where the counts of steps differ so far.</summary>
        private static void Add(List<ParameterPart> parts, int start, int end, ParameterGroup? group, ParameterPart[] before)
        {
            foreach (ParameterPart part in before)
            {
                int from = Math.Max(start, part.Start), to = Math.Min(end, part.Start + part.Length);
                if (from >= to)
                    continue;
                if (parts.Count > 0 && parts[parts.Count - 1].IsAlike(group, part))
                {
                    from = parts[parts.Count - 1].Start;
                    parts.RemoveAt(parts.Count - 1);
                }

                parts.Add(new ParameterPart(from, to - from, group, part));
            }
        }
    }
}
