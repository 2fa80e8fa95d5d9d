/** The service's channels: work items in, evaluations out, what cannot be read set aside. Decides nothing. */
@NullMarked
package io.acdc.evalservice.work;

import org.jspecify.annotations.NullMarked;
