open System
open System.Globalization
open FixedNet
open Library

let read () =
    Console.ReadLine().Split(' ') |> Array.map (fun number -> Single.Parse(number, CultureInfo.InvariantCulture))

let write (numbers: float32[]) =
    String.Join(" ", numbers |> Array.map (fun number -> number.ToString("R", CultureInfo.InvariantCulture))) |> printfn "%s"

let parameters, inputs, targets, training = read (), read (), read (), read ()
let network = Gelu()
parameters.AsSpan().CopyTo(network.Parameters)

let outputs = Array.zeroCreate<float32> targets.Length
network.ForwardBatch(ReadOnlySpan inputs, Span outputs)
write outputs

let last = Array.zeroCreate<float32> Gelu.OutputSize
network.Forward(ReadOnlySpan(inputs, inputs.Length - Gelu.InputSize, Gelu.InputSize), Span last)
write last
write [| network.Evaluate(ReadOnlySpan inputs, ReadOnlySpan targets) |]

let optimizer = Adam<float32>(Gelu.ParameterCount, learningRate = float training[1])
for _ in 1 .. int training[0] do
    network.TrainBatch(ReadOnlySpan inputs, ReadOnlySpan targets, optimizer) |> ignore
write (network.Parameters.ToArray())
