namespace Kontor.Domain.Sales;

/// <summary>One question on the way to a stage, what it was answered from, and the answer.</summary>
public sealed record StageStep(string Asked, string Given, string Says);

/// <summary>The stage an order begins in, by its type, its content and the setting (T08–T10), with the path to it.</summary>
public sealed record StageDecision(Stage Stage, IReadOnlyList<StageStep> Steps)
{
    public static StageDecision Of(OrderTerms terms, bool hasInventory)
    {
        var steps = new List<StageStep> { new("Which category?", terms.TypeCode, terms.Category.ToString()) };
        return new StageDecision(Decide(terms, hasInventory, steps), steps);
    }

    private static Stage Decide(OrderTerms terms, bool hasInventory, List<StageStep> steps)
    {
        switch (terms.Category)
        {
            case OrderCategory.ProForma:
                return Told(steps, "Does the type print a quote?", terms.PrintsQuote, terms.PrintsQuote ? Stage.PRINTQUOTE : Stage.QUOTEREADY);
            case OrderCategory.DebitMemo or OrderCategory.CreditMemo:
                return Told(steps, "Is it a memo, which is billed and never shipped?", yes: true, Stage.INVOICE);
        }

        steps.Add(new StageStep("Does it contain an inventory item?", hasInventory ? "at least one line" : "no line", hasInventory ? "yes" : "no"));
        if (hasInventory || terms.NonInventoryStage == NonInventoryStage.PerType)
        {
            return Told(steps, "Does the type use shipping papers?", terms.UsesShippingPapers, terms.UsesShippingPapers ? Stage.SHIPPAPER : Stage.INVOICE);
        }

        var stage = terms.NonInventoryStage == NonInventoryStage.Completed ? Stage.COMPLETED : Stage.INVOICE;
        steps.Add(new StageStep("What does the setting for orders without inventory say?", terms.NonInventoryStage.ToString(), stage.ToString()));
        return stage;
    }

    private static Stage Told(List<StageStep> steps, string asked, bool yes, Stage stage)
    {
        steps.Add(new StageStep(asked, yes ? "yes" : "no", stage.ToString()));
        return stage;
    }
}
