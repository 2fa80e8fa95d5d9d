package io.acdc.inference.chat;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.tag.Tag;
import com.hubspot.jinjava.tree.Node;
import com.hubspot.jinjava.tree.TagNode;
import java.util.stream.Collectors;

/** {@code {% generation %}} marks what a model writes, for those who train it; it changes no prompt. */
final class GenerationTag implements Tag {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return "generation";
    }

    @Override
    public String getEndTagName() {
        return "endgeneration";
    }

    @Override
    public String interpret(TagNode tag, JinjavaInterpreter interpreter) {
        return tag.getChildren().stream()
                .map(child -> rendered(child, interpreter))
                .collect(Collectors.joining());
    }

    private static String rendered(Node child, JinjavaInterpreter interpreter) {
        return child.render(interpreter).getValue();
    }
}
