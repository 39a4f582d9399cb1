/** Types that are not ours. */
@Persistable.Import({AbstractMap.SimpleEntry.class, ElementType.class, Foreign.Record.class})
package demo;

import io.persistable.Persistable;
import java.lang.annotation.ElementType;
import java.util.AbstractMap;
