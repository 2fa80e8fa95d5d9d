package io.acdc.archive.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.archive.view.ArchiveView;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi.yaml");
    /** Read and written outside of the topology and the view. */
    private static final Set<String> BESIDES = Set.of(
            "WriterSchema",
            Topics.IMPORTS.recordType().getSimpleName(),
            Topics.EVALUATORS.recordType().getSimpleName());

    @Test
    void shouldNameWhatTheServiceReallyReceivesAndSends() throws IOException {
        // Given
        Set<String> received = new TreeSet<>(messages(ArchiveTopology.INBOUND));
        received.addAll(messages(ArchiveView.TOPICS));
        received.addAll(BESIDES);
        Set<String> sent = new TreeSet<>(messages(ArchiveTopology.OUTBOUND));
        sent.add("DeadLetter");

        // Then
        assertThat(documented("receive")).isEqualTo(received);
        assertThat(documented("send")).isEqualTo(sent);
    }

    private static Set<String> messages(Collection<String> topics) {
        return Topics.all().stream()
                .filter(topic -> topics.contains(topic.name()))
                .map(Topic::recordType)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Set<String> documented(String action) throws IOException {
        return Pattern.compile("^  archive-service\\.%s\\.(\\w+):$".formatted(action), Pattern.MULTILINE)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult operation) -> operation.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
