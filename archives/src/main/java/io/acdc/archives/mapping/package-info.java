/** Between events and the words of the algorithm. Pure mapping; decides nothing. */
@NullMarked
package io.acdc.archives.mapping;

import org.jspecify.annotations.NullMarked;
