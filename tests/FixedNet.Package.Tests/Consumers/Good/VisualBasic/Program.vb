Imports System
Imports System.Globalization
Imports System.Linq
Imports FixedNet
Imports Library

Module Program

    ' Visual Basic has no spans, and converts no array to one: arrays go to methods of the library that take arrays.
    Sub Main()
        Dim parameters = Read(), inputs = Read(), targets = Read(), training = Read()
        Dim network As New Gelu()
        network.SetParameters(parameters)
        Write(network.ForwardBatch(inputs))
        Write(network.ForwardBatch(inputs.Skip(inputs.Length - Gelu.InputSize).ToArray()))
        Write({network.Evaluate(inputs, targets)})

        Dim optimizer As New Adam(Of Single)(Gelu.ParameterCount, learningRate:=training(1))
        For [step] = 1 To CInt(training(0))
            network.TrainBatch(inputs, targets, optimizer)
        Next
        Write(network.GetParameters())
    End Sub

    Private Function Read() As Single()
        Return Console.ReadLine().Split(" "c).Select(Function(number) Single.Parse(number, CultureInfo.InvariantCulture)).ToArray()
    End Function

    Private Sub Write(numbers As Single())
        Console.WriteLine(String.Join(" ", numbers.Select(Function(number) number.ToString("R", CultureInfo.InvariantCulture))))
    End Sub

End Module
