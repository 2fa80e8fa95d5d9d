package io.acdc.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://host:8080/apis/ccompat/v7, http://host:8080/apis/ccompat/v7",
        "http://host:8080/apis/ccompat/v7/, http://host:8080/apis/ccompat/v7",
        "http://host:8080/apis/registry/v3, http://host:8080/apis/ccompat/v7",
        "https://host/proxied/registry, https://host/proxied/registry"
    })
    void shouldKnowWhereTheConfluentCompatibleInterfaceIs(String given, String expected) {
        // Then
        assertThat(RegistryAddress.of(given).candidates()).containsExactly(expected);
    }

    @Test
    void shouldTryBothPlacesOfAServerWithoutAPath() {
        // Then
        assertThat(RegistryAddress.of("http://host:8081/").candidates())
                .containsExactly("http://host:8081", "http://host:8081/apis/ccompat/v7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8081", "ftp://host/x", "http://", "http:// host", "registry", "http://me:secret@host"
            })
    void shouldRefuseInOneLineWhatIsNoUrlOfARegistry(String url) {
        // Then
        assertThatThrownBy(() -> RegistryAddress.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'%s' is no URL of a schema registry: give one such as http://HOST:PORT/apis/ccompat/v7", url);
    }
}
