#nullable enable
namespace FixedNet
{
    /// <summary>Why a training ended.</summary>
    public enum TrainingEnd
    {
        /// <summary>All epochs are done.</summary>
        Completed,

        /// <summary>The loss has not fallen for as many epochs as <see cref="EarlyStopping.Patience"/> says.</summary>
        EarlyStopping,

        /// <summary>The caller cancelled it.</summary>
        Cancelled,
    }
}
