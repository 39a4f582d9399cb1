package demo

import io.persistable.DefaultValue
import io.persistable.Persistable

/** A data class: its constructor's properties are the components. */
@Persistable
data class Airport(val iata: String, val isOpen: Boolean, val city: String?)

/** Default arguments are for calls; what an older archive lacks is said by an annotation. */
@Persistable
data class Flight(
    val date: String,
    @DefaultValue("0") val delay: Int = 7,
    val origin: Airport,
    @DefaultValue("[]") val tags: List<String> = emptyList(),
    @DefaultValue("COACH") val cabin: Cabin = Cabin.COACH,
)

/** All arguments have defaults, so that there is a constructor without parameters as well. */
@Persistable
data class Options(val retries: Int = 3, val name: String = "none", val big: Long? = null)

enum class Cabin {
    COACH,
    FIRST,
}

@Persistable
data class Point(val x: Int, val y: Double)

/** Properties that can be set. */
@Persistable
class Crew {
    var captain: String = ""
    var members: MutableList<String> = mutableListOf()
}

/** Sealed, with leaves. */
sealed interface Shape

@Persistable
data class Circle(val radius: Double) : Shape

@Persistable
data class Square(val side: Double) : Shape

@Persistable
data class Drawing(val shapes: List<Shape>, val corner: Point, val labels: Map<String, Int>)
