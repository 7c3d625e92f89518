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
                stm:openSourceClaim event:c ; stm:hasComponent art:code .
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
                stm:condition "not end users" .
              """),
          Map.entry(
              "Component",
              """
              art:code a stm:Component ; rdfs:label "inference code"@en ; stm:declaredLicense spdx:MIT ;
                stm:licenseStatement statement:code .
              """),
          Map.entry(
              "Criterion",
              """
              criterion:OSD.5 a stm:Criterion ; rdfs:label "OSD 5"@en ; stm:standard stm:OSD ; stm:number 5 .
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
                stm:certainty 1 ; stm:created "2023-03-13"^^xsd:date ; stm:revision "main" ;
                prov:hadPrimarySource <https://example.org/alpaca> ; stm:toConfirm true .
              """),
          Map.entry(
              "License",
              """
              lic:Llama-2 a stm:License ; rdfs:label "Llama 2 Community License"@en ; stm:licenseId "Llama-2" ;
                stm:family family:Llama ; stm:licenseClass "ai-custom" ; stm:hubLicenseId "llama2" ;
                stm:scanCodeKey "llama-2-license-2023" ; stm:reviewed true ; stm:basedOn lic:base ;
                stm:spdxLicenseRef "LicenseRef-scancode-llama-2-license-2023" ; stm:incorporates policy:Llama-2-AUP ;
                stm:supersededBy lic:next ; stm:effectiveFrom "2023-07"^^xsd:gYearMonth ;
                stm:clause clause:Llama-2.mauThreshold ; stm:osiApproved false ; stm:fsfLibre false ;
                stm:deprecated false ; stm:licenseText "..." ; stm:crossReference lic:x .
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
                stm:validFrom "2023"^^xsd:gYear ; stm:validUntil "2024-01-01"^^xsd:date ;
                stm:observedFrom "2026-09-25"^^xsd:date ; prov:hadPrimarySource <https://example.org/card> ;
                stm:toConfirm true .
              """),
          Map.entry(
              "Lineage",
              """
              hf:child stm:fineTunedFrom hf:base ; stm:weightsFrom hf:base ; stm:derivedFrom hf:base .
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
                skos:definition "Says nothing."@en .
              """),
          Map.entry(
              "OpennessEvaluation",
              """
              art:e a stm:OpennessEvaluation ; stm:evaluated spdx:CC-BY-NC-4.0 ; stm:criterion criterion:OSD.6 ;
                stm:result stm:Fails ; stm:clause clause:CC-BY-NC-4.0.nonCommercial .
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
                stm:parentOrganization agent:Parent ; schema:sameAs <http://www.wikidata.org/entity/Q380> .
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
              """));

  private Examples() {}
}
