package io.acdc.inference.runner;

import io.acdc.inference.decoder.TokenSequence;

/** An instruction as a model sees it: rendered by the chat template, then tokenized. */
record EncodedPrompt(String text, TokenSequence tokens) {}
