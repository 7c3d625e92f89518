package org.w3id.stemma.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms of `stemma.ttl` as nodes, grouped by what they are about; a test holds the two equal.
public final class Stm {
  // Classes
  public static final Node Account = term("Account");
  public static final Node Arrival = term("Arrival");
  public static final Node Artifact = term("Artifact");
  public static final Node Behavior = term("Behavior");
  public static final Node Claim = term("Claim");
  public static final Node Clause = term("Clause");
  public static final Node Combination = term("Combination");
  public static final Node CompatibilityStatement = term("CompatibilityStatement");
  public static final Node Component = term("Component");
  public static final Node ComponentType = term("ComponentType");
  public static final Node Conflict = term("Conflict");
  public static final Node Criterion = term("Criterion");
  public static final Node CrossReference = term("CrossReference");
  public static final Node Dataset = term("Dataset");
  public static final Node Derivation = term("Derivation");
  public static final Node Lack = term("Lack");
  public static final Node HubTag = term("HubTag");
  public static final Node License = term("License");
  public static final Node LicenseChoice = term("LicenseChoice");
  public static final Node LicenseException = term("LicenseException");
  public static final Node LicenseFamily = term("LicenseFamily");
  public static final Node LicenseStatement = term("LicenseStatement");
  public static final Node Load = term("Load");
  public static final Node Measure = term("Measure");
  public static final Node Model = term("Model");
  public static final Node ModelLine = term("ModelLine");
  public static final Node NonLicense = term("NonLicense");
  public static final Node OpenLicenseList = term("OpenLicenseList");
  public static final Node OpennessEvaluation = term("OpennessEvaluation");
  public static final Node OpennessRule = term("OpennessRule");
  public static final Node Organization = term("Organization");
  public static final Node Ownership = term("Ownership");
  public static final Node PolicyDocument = term("PolicyDocument");
  public static final Node Profile = term("Profile");
  public static final Node PurposeRule = term("PurposeRule");
  public static final Node Rule = term("Rule");
  public static final Node Service = term("Service");
  public static final Node Software = term("Software");
  public static final Node Spelling = term("Spelling");
  public static final Node Stewardship = term("Stewardship");
  public static final Node Term = term("Term");
  public static final Node TermGroup = term("TermGroup");
  public static final Node Verdict = term("Verdict");

  // Classes whose members are fixed
  public static final Node CombinationAnswer = term("CombinationAnswer");
  public static final Node CompatibilityScope = term("CompatibilityScope");
  public static final Node ConflictKind = term("ConflictKind");
  public static final Node ContentType = term("ContentType");
  public static final Node Effect = term("Effect");
  public static final Node Evidence = term("Evidence");
  public static final Node LackReason = term("LackReason");
  public static final Node MofClass = term("MofClass");
  public static final Node NoticeKind = term("NoticeKind");
  public static final Node NameSource = term("NameSource");
  public static final Node OpennessLabel = term("OpennessLabel");
  public static final Node OpennessResult = term("OpennessResult");
  public static final Node Outcome = term("Outcome");
  public static final Node OrganizationKind = term("OrganizationKind");
  public static final Node Polarity = term("Polarity");
  public static final Node Quantity = term("Quantity");
  public static final Node Reading = term("Reading");
  public static final Node Standard = term("Standard");
  public static final Node StatementPlace = term("StatementPlace");
  public static final Node TermKind = term("TermKind");

  // Lineage
  public static final Node derivedFrom = term("derivedFrom");
  public static final Node weightsFrom = term("weightsFrom");
  public static final Node fineTunedFrom = term("fineTunedFrom");
  public static final Node continuedFrom = term("continuedFrom");
  public static final Node adapterFor = term("adapterFor");
  public static final Node quantizedFrom = term("quantizedFrom");
  public static final Node convertedFrom = term("convertedFrom");
  public static final Node mergedFrom = term("mergedFrom");
  public static final Node distilledFrom = term("distilledFrom");
  public static final Node dataFrom = term("dataFrom");
  public static final Node trainedOn = term("trainedOn");
  public static final Node generatedBy = term("generatedBy");
  public static final Node adaptedFrom = term("adaptedFrom");
  public static final Node softwareFrom = term("softwareFrom");
  public static final Node forkedFrom = term("forkedFrom");
  public static final Node rebuiltFrom = term("rebuiltFrom");
  public static final Node contains = term("contains");
  public static final Node hosts = term("hosts");
  public static final Node testedOn = term("testedOn");

  // One edge, told in full
  public static final Node derivation = term("derivation");
  public static final Node parent = term("parent");
  public static final Node relation = term("relation");
  public static final Node certainty = term("certainty");
  public static final Node inferred = term("inferred");
  public static final Node toConfirm = term("toConfirm");
  public static final Node readOn = term("readOn");

  // Artifacts
  public static final Node hubId = term("hubId");
  public static final Node formerHubId = term("formerHubId");
  public static final Node hubRepositoryId = term("hubRepositoryId");
  public static final Node publishedBy = term("publishedBy");
  public static final Node ownedBy = term("ownedBy");
  public static final Node created = term("created");
  public static final Node createdNoLaterThan = term("createdNoLaterThan");
  public static final Node modified = term("modified");
  public static final Node downloads = term("downloads");
  public static final Node likes = term("likes");
  public static final Node gated = term("gated");
  public static final Node library = term("library");
  public static final Node task = term("task");
  public static final Node language = term("language");
  public static final Node revision = term("revision");
  public static final Node version = term("version");
  public static final Node declaredLicense = term("declaredLicense");
  public static final Node licenseStatement = term("licenseStatement");
  public static final Node hasComponent = term("hasComponent");
  public static final Node openSourceClaim = term("openSourceClaim");
  public static final Node stewardship = term("stewardship");
  public static final Node ownership = term("ownership");

  // Statements
  public static final Node license = term("license");
  public static final Node statedAs = term("statedAs");
  public static final Node licenseName = term("licenseName");
  public static final Node licenseLink = term("licenseLink");
  public static final Node statedIn = term("statedIn");
  public static final Node validFrom = term("validFrom");
  public static final Node validUntil = term("validUntil");
  public static final Node observedFrom = term("observedFrom");
  public static final Node sourceNote = term("sourceNote");
  public static final Node resolvedBy = term("resolvedBy");
  public static final Node alternative = term("alternative");

  // Licenses
  public static final Node clause = term("clause");
  public static final Node family = term("family");
  public static final Node incorporates = term("incorporates");
  public static final Node basedOn = term("basedOn");
  public static final Node spdxLicenseRef = term("spdxLicenseRef");
  public static final Node hubLicenseId = term("hubLicenseId");
  public static final Node scanCodeKey = term("scanCodeKey");
  public static final Node licenseId = term("licenseId");
  public static final Node reviewed = term("reviewed");
  public static final Node reviewedFor = term("reviewedFor");
  public static final Node rider = term("rider");
  public static final Node effectiveFrom = term("effectiveFrom");
  public static final Node supersededBy = term("supersededBy");
  public static final Node convertsTo = term("convertsTo");
  public static final Node licensor = term("licensor");
  public static final Node licenseClass = term("licenseClass");
  public static final Node meantFor = term("meantFor");
  public static final Node licenseText = term("licenseText");
  public static final Node standardHeader = term("standardHeader");
  public static final Node osiApproved = term("osiApproved");
  public static final Node fsfLibre = term("fsfLibre");
  public static final Node deprecated = term("deprecated");
  public static final Node deprecatedInVersion = term("deprecatedInVersion");
  public static final Node hasTemplate = term("hasTemplate");
  public static final Node crossReference = term("crossReference");
  public static final Node listVersion = term("listVersion");
  public static final Node note = term("note");
  public static final Node isLive = term("isLive");
  public static final Node isValid = term("isValid");
  public static final Node isWaybackLink = term("isWaybackLink");
  public static final Node matchStatus = term("matchStatus");
  public static final Node checkedAt = term("checkedAt");
  public static final Node order = term("order");

  // Names of licenses
  public static final Node writtenAs = term("writtenAs");
  public static final Node usedIn = term("usedIn");
  public static final Node means = term("means");
  public static final Node expression = term("expression");
  public static final Node licenseTextUrl = term("licenseTextUrl");
  public static final Node daliccId = term("daliccId");

  // Clauses
  public static final Node term = term("term");
  public static final Node polarity = term("polarity");
  public static final Node clauseNumber = term("clauseNumber");
  public static final Node condition = term("condition");
  public static final Node evidence = term("evidence");
  public static final Node readIn = term("readIn");
  public static final Node parameter = term("parameter");

  // Terms and rules
  public static final Node behavior = term("behavior");
  public static final Node termGroup = term("termGroup");
  public static final Node kind = term("kind");
  public static final Node trigger = term("trigger");
  public static final Node object = term("object");
  public static final Node osdNote = term("osdNote");
  public static final Node behaves = term("behaves");
  public static final Node edge = term("edge");
  public static final Node effect = term("effect");
  public static final Node carries = term("carries");
  public static final Node basis = term("basis");
  public static final Node purpose = term("purpose");

  // Openness
  public static final Node standard = term("standard");
  public static final Node number = term("number");
  public static final Node criterion = term("criterion");
  public static final Node passes = term("passes");
  public static final Node fails = term("fails");
  public static final Node unsettled = term("unsettled");
  public static final Node result = term("result");
  public static final Node evaluated = term("evaluated");
  public static final Node breaks = term("breaks");

  // Compatibility
  public static final Node compatibleWith = term("compatibleWith");
  public static final Node compatibility = term("compatibility");
  public static final Node with = term("with");
  public static final Node scope = term("scope");
  public static final Node demands = term("demands");
  public static final Node needsNotice = term("needsNotice");
  public static final Node barredByNotice = term("barredByNotice");
  public static final Node bearsNotice = term("bearsNotice");
  public static final Node lacksNotice = term("lacksNotice");
  public static final Node admits = term("admits");
  public static final Node leavesOpen = term("leavesOpen");
  public static final Node inbound = term("inbound");
  public static final Node outbound = term("outbound");
  public static final Node answer = term("answer");

  // Control and claims
  public static final Node steward = term("steward");
  public static final Node owner = term("owner");
  public static final Node from = term("from");
  public static final Node until = term("until");
  public static final Node claimant = term("claimant");
  public static final Node claimedAs = term("claimedAs");
  public static final Node madeOn = term("madeOn");
  public static final Node hubAccount = term("hubAccount");
  public static final Node organizationKind = term("organizationKind");
  public static final Node country = term("country");
  public static final Node parentOrganization = term("parentOrganization");
  public static final Node githubAccount = term("githubAccount");
  public static final Node measure = term("measure");
  public static final Node quantity = term("quantity");
  public static final Node value = term("value");
  public static final Node unit = term("unit");
  public static final Node lowerBound = term("lowerBound");
  public static final Node counts = term("counts");
  public static final Node measuredAt = term("measuredAt");

  // Inferred
  public static final Node advisoryClause = term("advisoryClause");
  public static final Node effectiveClause = term("effectiveClause");
  public static final Node effectiveTerm = term("effectiveTerm");
  public static final Node latentClause = term("latentClause");
  public static final Node arrival = term("arrival");
  public static final Node profile = term("profile");
  public static final Node internalUse = term("internalUse");
  public static final Node commercialUse = term("commercialUse");
  public static final Node modification = term("modification");
  public static final Node redistribution = term("redistribution");
  public static final Node hosting = term("hosting");
  public static final Node outputUse = term("outputUse");
  public static final Node trainingOnOutputs = term("trainingOnOutputs");
  public static final Node verdictOn = term("verdictOn");
  public static final Node outcome = term("outcome");
  public static final Node sentence = term("sentence");
  public static final Node dependsOn = term("dependsOn");
  public static final Node complete = term("complete");
  public static final Node conflict = term("conflict");
  public static final Node onArtifact = term("onArtifact");
  public static final Node origin = term("origin");
  public static final Node nextHop = term("nextHop");

  // Found when asked
  public static final Node explainedBy = term("explainedBy");
  public static final Node reachedBy = term("reachedBy");

  // Loads
  public static final Node loadedFrom = term("loadedFrom");
  public static final Node snapshot = term("snapshot");
  public static final Node rejects = term("rejects");

  // Individuals
  public static final Node Asserted = term("Asserted");
  public static final Node Negated = term("Negated");
  public static final Node TextRead = term("TextRead");
  public static final Node Secondary = term("Secondary");
  public static final Node Memory = term("Memory");
  public static final Node Tag = term("Tag");
  public static final Node Card = term("Card");
  public static final Node LicenseFile = term("LicenseFile");
  public static final Node Notice = term("Notice");
  public static final Node Announcement = term("Announcement");
  public static final Node Catalogue = term("Catalogue");
  public static final Node Audit = term("Audit");
  public static final Node Strict = term("Strict");
  public static final Node Mainstream = term("Mainstream");
  public static final Node Lenient = term("Lenient");
  public static final Node Binds = term("Binds");
  public static final Node BindsPart = term("BindsPart");
  public static final Node AtUse = term("AtUse");
  public static final Node PassOn = term("PassOn");
  public static final Node NameOrLabel = term("NameOrLabel");
  public static final Node ServiceDuty = term("ServiceDuty");
  public static final Node BarsEdge = term("BarsEdge");
  public static final Node Latent = term("Latent");
  public static final Node SameLicenseDuty = term("SameLicenseDuty");
  public static final Node Grants = term("Grants");
  public static final Node Relaxes = term("Relaxes");
  public static final Node Stops = term("Stops");
  public static final Node Allowed = term("Allowed");
  public static final Node AllowedWithDuties = term("AllowedWithDuties");
  public static final Node Conditional = term("Conditional");
  public static final Node Prohibited = term("Prohibited");
  public static final Node Unknown = term("Unknown");
  public static final Node Passes = term("Passes");
  public static final Node Fails = term("Fails");
  public static final Node Unsettled = term("Unsettled");
  public static final Node Combinable = term("Combinable");
  public static final Node CombinableIf = term("CombinableIf");
  public static final Node NotCombinable = term("NotCombinable");
  public static final Node WholeWork = term("WholeWork");
  public static final Node LinkedPart = term("LinkedPart");
  public static final Node OrLaterNotice = term("OrLaterNotice");
  public static final Node SecondaryLicenseNotice = term("SecondaryLicenseNotice");
  public static final Node IncompatibleNotice = term("IncompatibleNotice");
  public static final Node OSD = term("OSD");
  public static final Node FSF = term("FSF");
  public static final Node OSAID = term("OSAID");
  public static final Node MOF = term("MOF");
  public static final Node OpenSource = term("OpenSource");
  public static final Node Company = term("Company");
  public static final Node Foundation = term("Foundation");
  public static final Node University = term("University");
  public static final Node Government = term("Government");
  public static final Node Community = term("Community");
  public static final Node MonthlyActiveUsers = term("MonthlyActiveUsers");
  public static final Node WeeklyActiveUsers = term("WeeklyActiveUsers");
  public static final Node DailyActiveUsers = term("DailyActiveUsers");
  public static final Node ActiveDevices = term("ActiveDevices");
  public static final Node Members = term("Members");
  public static final Node AnnualRevenue = term("AnnualRevenue");
  public static final Node Headcount = term("Headcount");
  public static final Node OverPermissive = term("OverPermissive");
  public static final Node IncompatibleCopyleft = term("IncompatibleCopyleft");
  public static final Node FurtherRestriction = term("FurtherRestriction");
  public static final Node ForbiddenDerivation = term("ForbiddenDerivation");
  public static final Node DutyUnmet = term("DutyUnmet");
  public static final Node MissingDeclaration = term("MissingDeclaration");
  public static final Node FlowDownMissing = term("FlowDownMissing");
  public static final Node WrongVersion = term("WrongVersion");
  public static final Node TypeMismatch = term("TypeMismatch");
  public static final Node GateRemoved = term("GateRemoved");
  public static final Node StaleTerms = term("StaleTerms");
  public static final Node CardTextConflict = term("CardTextConflict");
  public static final Node UnknownUpstream = term("UnknownUpstream");
  public static final Node Permission = term("Permission");
  public static final Node GrantQuality = term("GrantQuality");
  public static final Node Duty = term("Duty");
  public static final Node Limit = term("Limit");
  public static final Node Threshold = term("Threshold");
  public static final Node Relief = term("Relief");
  public static final Node Consequence = term("Consequence");
  public static final Node AnyNames = term("AnyNames");
  public static final Node HubNames = term("HubNames");
  public static final Node SpdxNames = term("SpdxNames");
  public static final Node ScanCodeNames = term("ScanCodeNames");
  public static final Node DaliccNames = term("DaliccNames");
  public static final Node MotNames = term("MotNames");
  public static final Node DataProvenanceNames = term("DataProvenanceNames");
  public static final Node ArenaNames = term("ArenaNames");
  public static final Node GitHubNames = term("GitHubNames");

  // Releases, their components and the classes of the Model Openness Framework
  public static final Node componentPath = term("componentPath");
  public static final Node componentType = term("componentType");
  public static final Node contentType = term("contentType");
  public static final Node contributesTo = term("contributesTo");
  public static final Node lacks = term("lacks");
  public static final Node lists = term("lists");
  public static final Node mofClass = term("mofClass");
  public static final Node neededFor = term("neededFor");
  public static final Node needsGrant = term("needsGrant");
  public static final Node nonLicense = term("nonLicense");
  public static final Node notTypeAppropriate = term("notTypeAppropriate");
  public static final Node openFor = term("openFor");
  public static final Node optionalIn = term("optionalIn");
  public static final Node originStatedAs = term("originStatedAs");
  public static final Node osaidStatus = term("osaidStatus");
  public static final Node producerName = term("producerName");
  public static final Node publishedAs = term("publishedAs");
  public static final Node reason = term("reason");
  public static final Node replaceableBy = term("replaceableBy");
  public static final Node requiredIn = term("requiredIn");
  public static final Node ClassI = term("ClassI");
  public static final Node ClassII = term("ClassII");
  public static final Node ClassIII = term("ClassIII");
  public static final Node Unclassified = term("Unclassified");
  public static final Node CodeContent = term("CodeContent");
  public static final Node DataContent = term("DataContent");
  public static final Node DocumentContent = term("DocumentContent");
  public static final Node NotIncluded = term("NotIncluded");
  public static final Node Unlicensed = term("Unlicensed");
  public static final Node LicenseNotStated = term("LicenseNotStated");
  public static final Node LicenseNotDisclosed = term("LicenseNotDisclosed");
  public static final Node LicenseNotRecognized = term("LicenseNotRecognized");
  public static final Node LicenseNotOpen = term("LicenseNotOpen");

  private Stm() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(Ns.STM + localName);
  }
}
