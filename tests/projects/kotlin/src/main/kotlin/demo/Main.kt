package demo

import io.persistable.Archive

fun main() {
    val airport = Airport("ORD", true, null)
    val flight = Flight("today", 5, airport, listOf("late"), Cabin.FIRST)
    println(Archive.read(Archive.textOf(flight), Flight::class.java) == flight)
    val options = Options(4)
    println(Archive.read(Archive.textOf(options), Options::class.java) == options)
    val drawing = Drawing(listOf(Circle(1.5), Square(2.0)), Point(1, 2.5), mapOf("a" to 1))
    println(Archive.read(Archive.textOf(drawing), Drawing::class.java) == drawing)
    val crew = Crew()
    crew.captain = "Ann"
    crew.members.add("Bo")
    val back = Archive.read(Archive.textOf(crew), Crew::class.java)!!
    println(back.captain + " " + back.members)
    val text = Archive.textOf(flight)
    println(text)
    val older = text.replace(Regex("delay=5, |,\\s+tags=.*FIRST"), "")
    println(Archive.read(older, Flight::class.java))
}
