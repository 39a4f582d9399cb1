package io.persistable.tests.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The circles of classes within each package: the strongly connected components of the graph whose
 * nodes are the outermost classes, and whose arrows are all that one mentions of another: types of
 * fields and of parameters, supertypes, calls, references to methods, fields read. What a nested
 * class or a lambda mentions is counted with the class around it.
 */
final class Circles {

  private Circles() {}

  /** All circles of two classes and more, by package, the largest first. */
  static Map<String, List<Set<String>>> in(JavaClasses classes) {
    Map<String, Map<String, Set<String>>> arrows = new TreeMap<>();
    for (JavaClass each : classes) {
      String from = outermost(each.getName());
      Map<String, Set<String>> room =
          arrows.computeIfAbsent(each.getPackageName(), name -> new TreeMap<>());
      Set<String> targets = room.computeIfAbsent(from, name -> new TreeSet<>());
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String to = outermost(target.getName());
        if (target.getPackageName().equals(each.getPackageName()) && !to.equals(from)) {
          targets.add(to);
        }
      }
    }
    Map<String, List<Set<String>>> circles = new TreeMap<>();
    arrows.forEach(
        (room, graph) -> {
          List<Set<String>> found = components(graph);
          found.removeIf(each -> each.size() < 2);
          found.sort((a, b) -> Integer.compare(b.size(), a.size()));
          circles.put(room, found);
        });
    return circles;
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  /**
   * R. E. Tarjan, Depth-first search and linear graph algorithms (1972), with a stack of its own.
   */
  private static List<Set<String>> components(Map<String, Set<String>> graph) {
    Map<String, Integer> indices = new HashMap<>();
    Map<String, Integer> lowest = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    Set<String> isOpen = new TreeSet<>();
    List<Set<String>> components = new ArrayList<>();
    for (String root : graph.keySet()) {
      visit(root, graph, indices, lowest, open, isOpen, components);
    }
    return components;
  }

  /** Recursion is as deep as the longest chain of classes in one package. */
  private static void visit(
      String node,
      Map<String, Set<String>> graph,
      Map<String, Integer> indices,
      Map<String, Integer> lowest,
      Deque<String> open,
      Set<String> isOpen,
      List<Set<String>> components) {
    if (indices.containsKey(node)) {
      return;
    }
    indices.put(node, indices.size());
    lowest.put(node, indices.get(node));
    open.push(node);
    isOpen.add(node);
    for (String next : graph.getOrDefault(node, Set.of())) {
      if (!indices.containsKey(next)) {
        visit(next, graph, indices, lowest, open, isOpen, components);
        lowest.merge(node, lowest.get(next), Math::min);
      } else if (isOpen.contains(next)) {
        lowest.merge(node, indices.get(next), Math::min);
      }
    }
    if (lowest.get(node).equals(indices.get(node))) {
      Set<String> component = new TreeSet<>();
      String member;
      do {
        member = open.pop();
        isOpen.remove(member);
        component.add(member);
      } while (!member.equals(node));
      components.add(component);
    }
  }
}
