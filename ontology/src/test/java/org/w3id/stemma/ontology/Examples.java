package org.w3id.stemma.ontology;

import java.util.Map;

/// For each shape data that meet it and carry everything it speaks of. The node to look at comes first.
final class Examples {
  static final Map<String, String> CONFORMING =
      Map.ofEntries(
          Map.entry(
              "Account",
              """
              agent:hf.meta-llama a stm:Account ; rdfs:label "meta-llama" ; schema:url <https://huggingface.co/meta-llama> .
              """),
          Map.entry(
              "Artifact",
              """
              hf:meta-llama--Llama-2-7b-hf a stm:Artifact, stm:Model ; rdfs:label "Llama-2-7b-hf"@en ;
                stm:hubId "meta-llama/Llama-2-7b-hf" ; stm:formerHubId "llama-2" ;
                stm:hubRepositoryId "64b0291bb4ba48e2b1ff8c7f" ; stm:publishedBy agent:hf.meta-llama ;
                stm:ownedBy agent:Meta ; stm:created "2023-07-13T16:45:23Z"^^xsd:dateTime ;
                stm:createdNoLaterThan "2023-07-18"^^xsd:date ; stm:modified "2024-04-17"^^xsd:date ;
                stm:downloads 10 ; stm:likes 0 ; stm:gated "manual" ; stm:library "transformers" ;
                stm:task "text-generation" ; stm:language "en" ; stm:version "2" ;
                stm:revision "01c7f73d771dfac7d292323805ebc428287df4f9" ; stm:declaredLicense lic:Llama-2 ;
                stm:licenseStatement statement:l ; stm:derivation derivation:l ; stm:stewardship event:s ;
                stm:openSourceClaim event:c ; stm:hasComponent art:code ; stm:publishedAs hf:other ;
                stm:mofClass stm:Unclassified ; stm:osaidStatus stm:Fails ; stm:originStatedAs "LLaMA" ; stm:producerName "Meta" .
              """),
          Map.entry(
              "Behavior",
              """
              behavior:limit a stm:Behavior ; rdfs:label "limit of use"@en ;
                skos:definition "Limits who may use it."@en ; stm:carries stm:Binds .
              """),
          Map.entry(
              "Claim",
              """
              event:c a stm:Claim ; stm:claimedAs stm:OpenSource ; stm:claimant agent:Meta ;
                stm:madeOn "2023-07-18"^^xsd:date ; stm:statedAs "open source" ;
                prov:hadPrimarySource <https://example.org/post> ; stm:toConfirm true .
              """),
          Map.entry(
              "Clause",
              """
              clause:Llama-2.mauThreshold a stm:Clause ; stm:term term:mauThreshold ; stm:polarity stm:Asserted ;
                stm:evidence stm:TextRead ; stm:clauseNumber "2" ; stm:readIn "db:llama-2-license-2023" ;
                stm:condition "not end users" ; stm:compatibleWith lic:other ;
                stm:compatibility art:later ; stm:admits term:indemnify ; stm:leavesOpen term:badge .
              """),
          Map.entry(
              "Combination",
              """
              art:a a stm:Combination ; stm:inbound spdx:GPL-3.0 ; stm:outbound spdx:MIT, spdx:ISC ;
                stm:answer stm:NotCombinable ; stm:clause clause:GPL-3.0.sameLicense .
              """),
          Map.entry(
              "CompatibilityStatement",
              """
              art:later a stm:CompatibilityStatement ; stm:scope stm:WholeWork ; stm:with spdx:GPL-3.0 ;
                stm:demands term:discloseSource ; stm:needsNotice stm:OrLaterNotice ;
                stm:barredByNotice stm:IncompatibleNotice ; stm:condition "free of charge" .
              """),
          Map.entry(
              "Component",
              """
              art:code a stm:Component ; rdfs:label "inference code"@en ; stm:declaredLicense spdx:MIT ;
                stm:licenseStatement statement:code ; stm:componentType component:inferenceCode ;
                stm:nonLicense nonlicense:unlicensed ; stm:componentPath "code/" .
              """),
          Map.entry(
              "ComponentType",
              """
              component:technicalReport a stm:ComponentType ; rdfs:label "Technical report"@en ;
                skos:definition "Tells how the model was made."@en ; skos:notation "Technical report" ;
                stm:contentType stm:DocumentContent ; stm:requiredIn stm:ClassIII ;
                stm:replaceableBy component:researchPaper ; stm:neededFor criterion:X ; stm:contributesTo criterion:Y .
              """),
          Map.entry(
              "Conflict",
              """
              art:a a stm:Conflict ; stm:kind stm:OverPermissive ; stm:certainty 2 ; stm:license lic:Llama-2 ;
                stm:term term:mauThreshold ; stm:clause clause:Llama-2.mauThreshold ;
                stm:sentence "It declares MIT, which allows more than what reached it."@en .
              """),
          Map.entry(
              "Criterion",
              """
              criterion:OSD.5 a stm:Criterion ; rdfs:label "OSD 5"@en ; stm:standard stm:OSD ; stm:number 5 ;
                stm:needsGrant term:use .
              """),
          Map.entry(
              "CrossReference",
              """
              spdx:MIT.0 a stm:CrossReference ; schema:url <https://opensource.org/license/mit/> ; stm:order 0 ;
                stm:isLive true ; stm:isValid true ; stm:isWaybackLink false ; stm:matchStatus "N/A" ;
                stm:checkedAt "2026-02-20T18:51:34Z"^^xsd:dateTime .
              """),
          Map.entry(
              "Dataset",
              """
              hfd:squad a stm:Dataset, stm:Artifact ; rdfs:label "squad" .
              """),
          Map.entry(
              "Derivation",
              """
              derivation:d a stm:Derivation ; stm:parent art:LLaMA-7B ; stm:relation stm:fineTunedFrom ;
                stm:certainty 1 ; stm:inferred false ; stm:created "2023-03-13"^^xsd:date ; stm:revision "main" ;
                prov:hadPrimarySource <https://example.org/alpaca> ; stm:toConfirm true .
              """),
          Map.entry(
              "HubTag",
              """
              spelling:t a stm:HubTag, stm:Spelling ; stm:writtenAs "llama2" ; stm:usedIn stm:HubNames ;
                stm:means lic:Llama-2 ; stm:from "2023-07-18"^^xsd:date ; stm:until "2024-01-01"^^xsd:date ;
                prov:hadPrimarySource <https://example.org/commit> .
              """),
          Map.entry(
              "Lack",
              """
              evaluation:l a stm:Lack ; stm:componentType component:dataCard ; stm:reason stm:LicenseNotOpen ;
                stm:license lic:Llama-2 .
              """),
          Map.entry(
              "License",
              """
              lic:Llama-2 a stm:License ; rdfs:label "Llama 2 Community License"@en ; stm:licenseId "Llama-2" ;
                stm:family family:Llama ; stm:licenseClass "ai-custom" ; stm:hubLicenseId "llama2" ;
                stm:scanCodeKey "llama-2-license-2023" ; stm:reviewed false ; stm:basedOn lic:base ;
                stm:spdxLicenseRef "LicenseRef-scancode-llama-2-license-2023" ; stm:incorporates policy:Llama-2-AUP ;
                stm:supersededBy lic:next ; stm:effectiveFrom "2023-07"^^xsd:gYearMonth ;
                stm:clause clause:Llama-2.mauThreshold ; stm:osiApproved false ; stm:fsfLibre false ;
                stm:deprecated false ; stm:licenseText "..." ; stm:crossReference lic:x ;
                stm:bearsNotice stm:OrLaterNotice ; stm:lacksNotice stm:IncompatibleNotice ;
                stm:reviewedFor stm:internalUse ; stm:readOn "2026-11-22"^^xsd:date .
              """),
          Map.entry(
              "LicenseChoice",
              """
              lic:choice a stm:LicenseChoice ; stm:alternative spdx:MIT, spdx:Apache-2.0 .
              """),
          Map.entry(
              "LicenseException",
              """
              spdx:LLVM-exception a stm:LicenseException ; rdfs:label "LLVM Exception"@en ;
                stm:licenseId "LLVM-exception" ; stm:licenseText "..." .
              """),
          Map.entry(
              "LicenseFamily",
              """
              family:Llama a stm:LicenseFamily ; rdfs:label "Llama licenses"@en .
              """),
          Map.entry(
              "LicenseStatement",
              """
              statement:s a stm:LicenseStatement ; stm:statedAs "other" ; stm:statedIn stm:Tag, stm:Card ;
                stm:license lic:Llama-2 ; stm:licenseName "llama2" ; stm:licenseLink "LICENSE" ;
                stm:resolvedBy "license-name" ; stm:certainty 2 ; stm:validFrom "2023"^^xsd:gYear ; stm:validUntil "2024-01-01"^^xsd:date ;
                stm:observedFrom "2026-09-25"^^xsd:date ; prov:hadPrimarySource <https://example.org/card> ;
                stm:toConfirm true .
              """),
          Map.entry(
              "Lineage",
              """
              hf:child stm:fineTunedFrom hf:base ; stm:weightsFrom hf:base ; stm:derivedFrom hf:base .
              """),
          Map.entry(
              "Measure",
              """
              event:m a stm:Measure ; stm:quantity stm:AnnualRevenue ; stm:value 134902000000 ; stm:unit "USD" ;
                stm:measuredAt "2023"^^xsd:gYear ; stm:counts "revenue" ; stm:lowerBound true ;
                prov:hadPrimarySource <https://example.org/10-K> ; stm:toConfirm true .
              """),
          Map.entry(
              "Model",
              """
              hf:m a stm:Model, stm:Artifact ; rdfs:label "m" .
              """),
          Map.entry(
              "NonLicense",
              """
              art:unknown a stm:NonLicense ; rdfs:label "unknown"@en ; skos:notation "unknown" ;
                skos:definition "Says nothing."@en ; stm:reason stm:LicenseNotDisclosed .
              """),
          Map.entry(
              "OpenLicenseList",
              """
              listing:a a stm:OpenLicenseList ; rdfs:label "Open Definition"@en ; stm:openFor stm:DataContent ;
                stm:lists spdx:CC0-1.0 ; prov:hadPrimarySource <https://example.org/list> .
              """),
          Map.entry(
              "OpennessEvaluation",
              """
              art:e a stm:OpennessEvaluation ; stm:evaluated spdx:CC-BY-NC-4.0 ; stm:criterion criterion:OSD.6 ;
                stm:result stm:Fails ; stm:clause clause:CC-BY-NC-4.0.nonCommercial ; stm:lacks evaluation:l ;
                stm:notTypeAppropriate component:modelCard .
              """),
          Map.entry(
              "OpennessRule",
              """
              rule:o a stm:OpennessRule ; stm:breaks criterion:OSD.6 ; stm:term term:nonCommercial ;
                stm:polarity stm:Asserted ; stm:condition "param scope=all" ; stm:result stm:Fails ; stm:certainty 1 .
              """),
          Map.entry(
              "Organization",
              """
              agent:Meta a stm:Organization, org:Organization ; rdfs:label "Meta"@en ; stm:country "US" ;
                stm:organizationKind stm:Company ; stm:hubAccount agent:hf.meta-llama ; stm:ownership event:o ;
                stm:parentOrganization agent:Parent ; schema:sameAs <http://www.wikidata.org/entity/Q380> ;
                stm:measure event:m ; stm:githubAccount "facebook" .
              """),
          Map.entry(
              "Ownership",
              """
              event:o a stm:Ownership ; stm:owner agent:IBM ; stm:from "2019-07-09"^^xsd:date ;
                stm:until "2030"^^xsd:gYear ; prov:hadPrimarySource <https://example.org/deal> ; stm:toConfirm true .
              """),
          Map.entry(
              "PolicyDocument",
              """
              policy:Llama-2-AUP a stm:PolicyDocument ; rdfs:label "Use Policy"@en ; stm:version "1" ;
                stm:effectiveFrom "2023-07-18"^^xsd:date ; stm:clause clause:Llama-2.acceptableUse .
              """),
          Map.entry(
              "PurposeRule",
              """
              rule:p a stm:PurposeRule ; stm:term term:use ; stm:purpose stm:internalUse ; stm:effect stm:Grants ;
                stm:condition "asserted" .
              """),
          Map.entry(
              "Read",
              """
              event:s stm:readOn "2026-11"^^xsd:gYearMonth .
              """),
          Map.entry(
              "ReviewedLicense",
              """
              lic:Llama-2 stm:reviewed true ; stm:family family:Llama ; stm:licenseClass "ai-custom" ;
                stm:readOn "2026-11-22"^^xsd:date ; stm:clause clause:Llama-2.mauThreshold .
              """),
          Map.entry(
              "Rule",
              """
              rule:r a stm:Rule ; stm:behaves behavior:limit ; stm:edge stm:fineTunedFrom, stm:mergedFrom ;
                stm:effect stm:Binds ; stm:certainty 2 ; stm:condition "reach silent finetune" ; stm:basis "default" .
              """),
          Map.entry(
              "Service",
              """
              art:ChatGPT a stm:Service, stm:Artifact ; rdfs:label "ChatGPT"@en .
              """),
          Map.entry(
              "Software",
              """
              art:Redis-7.2.4 a stm:Software, stm:Artifact ; rdfs:label "Redis 7.2.4"@en .
              """),
          Map.entry(
              "Spelling",
              """
              spelling:s a stm:Spelling ; stm:writtenAs "Propretary" ; stm:usedIn stm:ArenaNames, stm:MotNames ;
                stm:means art:none ; stm:expression "MIT OR Apache-2.0" .
              """),
          Map.entry(
              "Stewardship",
              """
              event:s a stm:Stewardship ; stm:steward agent:CNCF ; stm:from "2016-03"^^xsd:gYearMonth ;
                stm:until "2030"^^xsd:gYear ; prov:hadPrimarySource <https://example.org/k8s> ; stm:toConfirm true .
              """),
          Map.entry(
              "Term",
              """
              term:nonCommercial a stm:Term, skos:Concept ; rdfs:label "no commercial use"@en ;
                skos:prefLabel "no commercial use"@en ; skos:notation "nonCommercial" ; skos:definition "No profit."@en ;
                stm:kind stm:Limit ; stm:behavior behavior:limit ; stm:trigger "Use" ; stm:object "MATERIAL" .
              """),
          Map.entry(
              "TermGroup",
              """
              term:group-Limit a stm:TermGroup ; rdfs:label "Limits"@en ; skos:member term:nonCommercial .
              """),
          Map.entry(
              "Threshold",
              """
              clause:Llama-2.mauThreshold param:op "gt" ; param:n 700000000 ; param:unit "MAU" ; param:test "once" ;
                param:testedOn "2023-07-18"^^xsd:date ; param:affiliates "yes" .
              """),
          Map.entry(
              "Verdict",
              """
              verdict:Llama-2.commercialUse a stm:Verdict ; stm:verdictOn lic:Llama-2 ; stm:purpose stm:commercialUse ;
                stm:outcome stm:Conditional ; stm:sentence "It depends on how many users there are."@en ;
                stm:dependsOn "users" ; stm:clause clause:Llama-2.mauThreshold ; stm:evidence stm:TextRead .
              """));

  private Examples() {}
}
