package org.w3id.stemma.columns.operator;

import java.util.Set;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.w3id.stemma.columns.value.Condition;

/// Whether an operator finds a row that agrees with this one, or none.
public final class Exists implements Condition {
  private final Operator operator;
  private final boolean isNegated;
  private final Set<Var> variables;
  private final Saved saved;
  private final Recent recent;

  /// @param registers those of the variables
  public Exists(Operator operator, boolean isNegated, Set<Var> variables, int[] registers) {
    this.operator = operator;
    this.isNegated = isNegated;
    this.variables = variables;
    this.saved = new Saved(operator);
    this.recent = new Recent(registers);
  }

  @Override
  public boolean holds(long[] row) {
    return recent.holds(row, this::isSo);
  }

  private boolean isSo(long[] row) {
    saved.save(row);
    try {
      operator.open(row);
      return operator.next(row) != isNegated;
    } catch (QueryCancelledException | QueryBuildException ended) {
      throw ended;
    } catch (JenaException error) {
      return false; // what some functions of ARQ throw at a node that they did not expect; an error in a condition is no
    } finally {
      operator.close();
      saved.restore(row);
    }
  }

  @Override
  public Set<Var> variables() {
    return variables;
  }
}
