/** In a package that is exported, with annotations wherever they may stand. */
@RenamedFrom("demo.old")
package demo.exported;

import io.persistable.RenamedFrom;
