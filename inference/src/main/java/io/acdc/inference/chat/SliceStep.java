package io.acdc.inference.chat;

import jinjava.de.odysseus.el.tree.Bindings;
import jinjava.de.odysseus.el.tree.impl.ast.AstNode;
import jinjava.de.odysseus.el.tree.impl.ast.AstRightValue;
import jinjava.javax.el.ELContext;

/** The step of a slice, where the parser expects its end. */
final class SliceStep extends AstRightValue {
    private final AstNode step;

    SliceStep(AstNode step) {
        this.step = step;
    }

    @Override
    public Object eval(Bindings bindings, ELContext context) {
        return step.eval(bindings, context);
    }

    @Override
    public void appendStructure(StringBuilder builder, Bindings bindings) {
        builder.append(':');
        step.appendStructure(builder, bindings);
    }

    @Override
    public int getCardinality() {
        return 1;
    }

    @Override
    public AstNode getChild(int index) {
        return step;
    }
}
