package io.acdc.inference.chat;

import com.hubspot.jinjava.el.ext.AstRangeBracket;
import java.util.List;
import java.util.stream.IntStream;
import jinjava.de.odysseus.el.tree.Bindings;
import jinjava.de.odysseus.el.tree.impl.ast.AstNode;
import jinjava.javax.el.ELContext;
import jinjava.javax.el.ELException;

/** A whole list by steps: {@code [::-1]} from its end, {@code [::2]} every second element. */
final class SteppedSlice extends AstRangeBracket {
    private final SliceStep step;

    SteppedSlice(AstNode base, SliceStep step, boolean lvalue, boolean strict, boolean ignoreReturnType) {
        super(base, step, step, lvalue, strict, ignoreReturnType);
        this.step = step;
    }

    @Override
    public Object eval(Bindings bindings, ELContext context) {
        if (prefix.eval(bindings, context) instanceof List<?> list
                && step.eval(bindings, context) instanceof Number width
                && width.intValue() != 0) {
            return slice(list, width.intValue());
        }
        throw new ELException("only lists have slices with steps, and steps are numbers other than 0");
    }

    private static List<?> slice(List<?> list, int width) {
        int first = width > 0 ? 0 : list.size() - 1;
        return IntStream.iterate(first, at -> at >= 0 && at < list.size(), at -> at + width)
                .mapToObj(list::get)
                .toList();
    }
}
