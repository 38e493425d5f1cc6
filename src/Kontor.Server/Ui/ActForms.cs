using Kontor.Domain.Kernel;

namespace Kontor.Server.Ui;

/// <summary>Which component asks for the body of an act, and which one shows its rehearsal; modules put their own in, all others get plain fields.</summary>
public sealed class ActForms
{
    private readonly Dictionary<Type, Type> forms = [];
    private readonly Dictionary<Type, Type> answers = [];

    /// <summary>The act is asked for by a form of its own.</summary>
    public ActForms Ask<TAct, TForm>()
        where TAct : IAct
        where TForm : ActForm
    {
        forms[typeof(TAct)] = typeof(TForm);
        return this;
    }

    /// <summary>What it would do is shown in a way of its own.</summary>
    public ActForms Show<TAct, TAnswer>()
        where TAct : IAct
        where TAnswer : EffectsView
    {
        answers[typeof(TAct)] = typeof(TAnswer);
        return this;
    }

    public Type FormOf(Type act) => forms.GetValueOrDefault(act, typeof(PlainForm));

    public Type AnswerOf(Type act) => answers.GetValueOrDefault(act, typeof(EffectsList));
}
