package org.w3id.stemma.columns.query;

import java.util.Collection;
import org.apache.jena.sparql.core.Var;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.value.Registers;

/// An operation of the algebra as an operator.
///
/// @param known the variables that may have a value before it
/// @param seen the variables that it may give a value to and that are seen outside
record Compiled(Operator operator, Registers registers, Collection<Var> known, Collection<Var> seen, Terms terms) {}
