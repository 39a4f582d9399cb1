/** Types that are not ours. */
@Persistable.Import({AbstractMap.SimpleEntry.class, JDBCType.class, Foreign.Record.class})
package demo;

import io.persistable.Persistable;
import java.sql.JDBCType;
import java.util.AbstractMap;
