package io.acdc.inference.chat;

import com.hubspot.jinjava.el.ext.AstRangeBracket;
import com.hubspot.jinjava.el.ext.ExtendedParser;
import com.hubspot.jinjava.el.ext.NamedParameterOperator;
import jinjava.de.odysseus.el.tree.impl.Builder;
import jinjava.de.odysseus.el.tree.impl.Scanner;
import jinjava.de.odysseus.el.tree.impl.ast.AstNode;
import org.jspecify.annotations.Nullable;

/**
 * The engine's expressions and two that templates of Qwen3 need besides: {@code messages[::-1]}, and calculations in the
 * value of a named parameter, {@code namespace(last=messages|length - 1)}.
 */
final class TemplateParser extends ExtendedParser {
    private boolean stepFollows;

    TemplateParser(Builder builder, String expression) {
        super(builder, expression);
        putExtensionHandler(NamedParameterOperator.TOKEN, new ExtensionHandler(ExtensionPoint.OR) {
            @Override
            public AstNode createAstNode(AstNode... children) {
                return NamedParameterOperator.HANDLER.createAstNode(children);
            }
        });
    }

    /** Is asked for a slice's start and for its end; between two colons there is neither. */
    @Override
    protected @Nullable AstNode expr(boolean required) throws Scanner.ScanException, ParseException {
        if (getToken().getSymbol() != Scanner.Symbol.COLON) {
            return super.expr(required);
        }
        if (stepFollows) {
            stepFollows = false;
            consumeToken();
            return new SliceStep(super.expr(true));
        }
        stepFollows = lookahead(0).getSymbol() == Scanner.Symbol.COLON;
        return super.expr(required);
    }

    @Override
    protected AstRangeBracket createAstRangeBracket(
            AstNode base, @Nullable AstNode start, @Nullable AstNode end, boolean lvalue, boolean strict) {
        return end instanceof SliceStep step
                ? new SteppedSlice(base, step, lvalue, strict, context.isEnabled(Builder.Feature.IGNORE_RETURN_TYPE))
                : super.createAstRangeBracket(base, start, end, lvalue, strict);
    }
}
