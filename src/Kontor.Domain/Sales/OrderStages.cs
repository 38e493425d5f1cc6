using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The queue an order waits in (T08–T10, T20), and how it came there.</summary>
public sealed partial class Order
{
    private const string HowFar = "How far has it come?";

    /// <summary>A step on the way, told by who took it; what it has come to by itself is told after it.</summary>
    internal void Tell(string asked, string given, Stage says) =>
        StageReason = [.. StageReason.Where(step => step.Asked != HowFar), new StageStep(asked, given, says.ToString())];

    /// <summary>The quote of a pro forma has left the house, printed or mailed (T17).</summary>
    internal void PrintQuote(Moment now)
    {
        QuotePrintedOn = now.Today;
        Tell("Was the quote printed or mailed?", $"{now.By.Name}, {now.Today:yyyy-MM-dd}", Stage.QUOTEREADY);
    }

    private void SettleStage()
    {
        if (!lines.Exists(line => line.ToShip > 0))
        {
            Missing = null;
        }

        Stage = StageNow();
        if (StageReason.Count > 0 && StageReason[^1].Says != Stage.ToString())
        {
            List<StageStep> path = [.. StageReason.Where(step => step.Asked != HowFar)];
            StageReason = path[^1].Says == Stage.ToString()
                ? path
                : [.. path, new StageStep(HowFar, $"{Words.Spaced(State.ToString())}; delivered: {Words.Spaced(Fulfilment.ToString())}; invoiced: {Words.Spaced(Invoicing.ToString())}", Stage.ToString())];
        }
    }

    /// <summary>Decides by its type and content where it begins; what it has come to since stays.</summary>
    internal void DecideStage()
    {
        var decision = StageDecision.Of(Terms, lines.Exists(line => line.IsInventory));
        if (decision.Stage != FirstStage || StageReason.Count == 0)
        {
            (FirstStage, StageReason) = (decision.Stage, decision.Steps);
        }
    }

    private Stage StageNow() => State switch
    {
        OrderState.Cancelled => Stage.CANCELED,
        _ when Terms.Category == OrderCategory.ProForma => QuoteStage(),
        _ when lines.Count == 0 => FirstStage,
        _ when FirstStage == Stage.SHIPPAPER && Fulfilment is Fulfilment.Open or Fulfilment.PartDelivered => ShippingStage(),
        _ when lines.Exists(line => line.ToReplace > 0) => ShippingStage(), // Also where the first delivery had no papers (V32).
        _ when Terms.UsesInvoicing && WaitsToBeInvoiced && Invoicing != Invoicing.Compensated => Stage.INVOICE,
        _ => Stage.COMPLETED,
    };

    /// <summary>A pro forma that was closed, as it is once it is converted, waits for nothing.</summary>
    private Stage QuoteStage() => State switch
    {
        OrderState.Closed => Stage.COMPLETED,
        _ => QuotePrintedOn is null ? FirstStage : Stage.QUOTEREADY,
    };

    private Stage ShippingStage() => lines switch
    {
        _ when !lines.Exists(line => line.ToShip > 0) => Stage.SHIPMENT,
        _ when Missing is not null => Stage.BACKORDER,
        _ => Stage.SHIPPAPER,
    };
}
