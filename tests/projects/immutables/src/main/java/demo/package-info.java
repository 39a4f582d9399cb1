/** The generated classes are what objects are of. */
@Persistable.Import({ImmutableMoney.class, ImmutableOrder.class})
package demo;

import io.persistable.Persistable;
