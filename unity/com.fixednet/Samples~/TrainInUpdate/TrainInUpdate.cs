using System;
using System.Diagnostics;
using UnityEngine;

namespace FixedNet.Samples
{
    /// <summary>
    /// Trains a network on a wavy surface, a few steps in each frame and never longer than the budget, and lets this object float on what
    /// the network has learned so far. Put it on any object and press Play.
    /// </summary>
    public sealed class TrainInUpdate : MonoBehaviour
    {
        private const int BatchSize = 32;

        [SerializeField, Tooltip("The time that training may take in a frame.")]
        private float budgetMilliseconds = 1f;

        [SerializeField, Tooltip("How fast this object goes around.")]
        private float radiansPerSecond = 1f;

        // Made once: from the second step on nothing is allocated, and the garbage collector has no reason to run.
        private readonly HeightNetwork network = new HeightNetwork(seed: 1);
        private readonly Adam<float> adam = new Adam<float>(HeightNetwork.ParameterCount, learningRate: 0.003);
        private readonly float[] inputs = new float[BatchSize * HeightNetwork.InputSize];
        private readonly float[] targets = new float[BatchSize * HeightNetwork.OutputSize];
        private readonly System.Random random = new System.Random(1);
        private readonly Stopwatch clock = new Stopwatch();

        /// <summary>The loss of the last batch.</summary>
        public float LastLoss { get; private set; } = float.NaN;

        /// <summary>How many steps of training there were.</summary>
        public int Steps { get; private set; }

        private void Update()
        {
            clock.Restart();
            do
            {
                FillBatch();
                LastLoss = network.TrainBatch(inputs, targets, adam);
                Steps++;
            }
            while (clock.Elapsed.TotalMilliseconds < budgetMilliseconds);

            float angle = radiansPerSecond * Time.time;
            float x = 0.8f * Mathf.Cos(angle), z = 0.8f * Mathf.Sin(angle);
            transform.position = new Vector3(x, LearnedHeight(x, z), z);
        }

        /// <summary>The network's answer for one place.</summary>
        public float LearnedHeight(float x, float z)
        {
            Span<float> input = stackalloc float[HeightNetwork.InputSize];
            Span<float> output = stackalloc float[HeightNetwork.OutputSize];
            input[0] = x;
            input[1] = z;
            network.Forward(input, output);
            return output[0];
        }

        private void FillBatch()
        {
            for (int sample = 0; sample < BatchSize; sample++)
            {
                float x = (float)(2 * random.NextDouble() - 1), z = (float)(2 * random.NextDouble() - 1);
                inputs[2 * sample] = x;
                inputs[2 * sample + 1] = z;
                targets[sample] = TrueHeight(x, z);
            }
        }

        private static float TrueHeight(float x, float z) => 0.5f * Mathf.Sin(3f * x) * Mathf.Cos(2f * z);
    }
}
