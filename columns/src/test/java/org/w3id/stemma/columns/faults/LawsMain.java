package org.w3id.stemma.columns.faults;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// `LawsMain CLASS...`: tries the properties of these classes for the seeds from 1 on, and their examples, until something
/// fails; its last line is then the name of what failed, and the exit code 1. It runs in the processes in which a fault is,
/// without the machinery of the tests.
public final class LawsMain {
  private static final int SEEDS = 40;

  private LawsMain() {}

  public static void main(String[] classes) throws ReflectiveOperationException {
    for (String name : classes) {
      Class<?> laws = Class.forName(name);
      for (Method law : laws.getDeclaredMethods()) {
        if (!holds(laws, law)) {
          System.out.println(laws.getSimpleName() + "." + law.getName());
          System.exit(1);
        }
      }
    }
    System.exit(0);
  }

  private static boolean holds(Class<?> laws, Method law) throws ReflectiveOperationException {
    if (law.isAnnotationPresent(Example.class)) {
      return holds(laws, law, List.of());
    }
    Property property = law.getAnnotation(Property.class);
    for (long seed = 1; property != null && seed <= Math.min(SEEDS, property.tries()); seed++) {
      if (!holds(laws, law, List.of(seed))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Class<?> laws, Method law, List<Long> arguments) throws ReflectiveOperationException {
    Constructor<?> constructor = laws.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object tried = constructor.newInstance();
    try {
      runAll(tried, BeforeTry.class);
      run(tried, law, arguments);
      return true;
    } catch (InvocationTargetException e) {
      System.out.println(e.getCause());
      return false;
    } finally {
      runAll(tried, AfterTry.class);
    }
  }

  private static void runAll(Object tried, Class<? extends Annotation> marked) throws ReflectiveOperationException {
    for (Method method : Stream.of(tried.getClass().getDeclaredMethods()).filter(each -> each.isAnnotationPresent(marked)).toList()) {
      run(tried, method, List.of());
    }
  }

  private static void run(Object tried, Method method, List<Long> arguments) throws ReflectiveOperationException {
    method.setAccessible(true);
    method.invoke(tried, arguments.toArray());
  }
}
