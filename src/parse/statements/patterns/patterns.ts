import { isRelation, type RelationName } from '../../../model/relation.ts';

/**
 * One way to state a relation. `shape` reads: the kinds of the subject, the words between, the kinds of the object.
 * The first word is a verb in any form (`be` for is, was, has been …); `(be)` may be left out behind a noun ("the
 * team led by Ada"); `[up|directly]` may stand or not, `to|into` is a choice, `*` is up to five words, and
 * adverbs may stand anywhere before the last word. A row of the table below: shape, relation, example, what the example
 * says, and flags.
 */
export interface Pattern {
  readonly relation: RelationName;
  readonly shape: string;
  /** Whether the object of the sentence is the subject of the relation: "Ada owns Atlas" is Atlas `owner` Ada. */
  readonly turned?: true;
  /** Whether it counts only where something tells the kind of the subject: people do the same. */
  readonly known?: true;
  /** Whether it happened rather than holds, so that the past tense still states it. */
  readonly event?: true;
  /** Whether it says that the relation holds no longer. */
  readonly ends?: true;
  /** Whether it counts only where one side's kind is known: such words are said of many things. */
  readonly cued?: true;
  /**
   * Whether its words stand before places, events, software and days as well ("is in Turin", "moved to Graz"): then they
   * tell nothing of the kind of the object, and count where something else tells that it is one of the object's kinds.
   */
  readonly placed?: true;
  readonly example: string;
  /** What the example says, as `SUBJECT relation OBJECT`; `not` before the relation for an ending. */
  readonly says: string;
}

const table = `
  # Reporting lines.
  PERSON report [up|directly|straight|in] to|into PERSON · reports_to · Ada Roe reports up to Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON answer [directly] to PERSON · reports_to · Ada Roe answers to Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON work for|under PERSON · reports_to · Ada Roe works for Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON report [up] through|via PERSON · reports_to · Ada Roe reports up through Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON roll up to|into|under PERSON · reports_to · Ada Roe rolls up to Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON work under the direction|supervision|leadership|guidance of PERSON · reports_to · Ada Roe works under the direction of Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON take|get|receive [*] orders|directions|instructions from PERSON · reports_to · Ada Roe takes her orders from Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON be [directly] accountable to PERSON · reports_to · Ada Roe is accountable to Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON (be) placed|put|moved under PERSON · reports_to · Ada Roe was placed under Ben Poe. · Ada Roe reports_to Ben Poe · event
  PERSON sit|stand under|below PERSON · reports_to · Ada Roe sits under Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON oversee PERSON · reports_to · Ben Poe oversees Ada Roe. · Ada Roe reports_to Ben Poe · turned
  PERSON be one of the [direct] reports|subordinates of|to PERSON · reports_to · Ada Roe is one of the reports of Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON manage PERSON · reports_to · Ben Poe manages Ada Roe. · Ada Roe reports_to Ben Poe · turned
  PERSON supervise PERSON · reports_to · Ben Poe supervises Ada Roe. · Ada Roe reports_to Ben Poe · turned
  PERSON (be) [line] managed|line-managed|supervised by PERSON · reports_to · Ada Roe is managed by Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON be a|the [direct] report of|to PERSON · reports_to · Ada Roe is a direct report of Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON belong to the [direct] staff|reports|people of PERSON · reports_to · Ada Roe belongs to the direct staff of Ben Poe. · Ada Roe reports_to Ben Poe
  PERSON (be) moved|transferred|assigned to the supervision|direction|line of PERSON · reports_to · Ada Roe was transferred to the supervision of Ben Poe. · Ada Roe reports_to Ben Poe · event
  PERSON be the|a [direct|line] boss|manager|supervisor of PERSON · reports_to · Ben Poe is the manager of Ada Roe. · Ada Roe reports_to Ben Poe · turned

  # Who leads.
  PERSON co-lead TEAM|SYSTEM · leads · Ada Roe co-leads the Search team. · Ada Roe leads Search
  PERSON lead [up] TEAM|SYSTEM · leads · Ada Roe leads the Search team. · Ada Roe leads Search
  PERSON run TEAM|SYSTEM · leads · Ada Roe runs the Search team. · Ada Roe leads Search
  PERSON head [up] TEAM|SYSTEM · leads · Ada Roe heads up the Search team. · Ada Roe leads Search
  PERSON manage TEAM|SYSTEM · leads · Ada Roe manages the Search team. · Ada Roe leads Search
  PERSON oversee TEAM|SYSTEM · leads · Ada Roe oversees the Search team. · Ada Roe leads Search
  PERSON direct TEAM · leads · Ada Roe directs the Search team. · Ada Roe leads Search
  PERSON take over [the|new] [head|lead|leader] [of] TEAM · leads · Ada Roe took over the Search team. · Ada Roe leads Search · event
  PERSON take over the lead|leadership of TEAM|SYSTEM · leads · Ada Roe took over the leadership of the Search team. · Ada Roe leads Search · event
  PERSON take the helm|reins at|of|in TEAM · leads · Ada Roe took the helm of the Search team. · Ada Roe leads Search · event
  PERSON be the|a [team|department] manager|boss of TEAM · leads · Ada Roe is the manager of the Search team. · Ada Roe leads Search
  PERSON stand at the helm|head|top of TEAM · leads · Ada Roe stands at the head of the Search team. · Ada Roe leads Search
  PERSON assume [the] leadership|management|direction|lead of TEAM · leads · Ada Roe has assumed the direction of the Search team. · Ada Roe leads Search · event
  TEAM stand under the leadership|direction|management of PERSON · lead · The Search team stands under the direction of Ada Roe. · Search lead Ada Roe
  PERSON be [the] [one|person] at the helm|head|top of TEAM · leads · Ada Roe is at the helm of the Search team. · Ada Roe leads Search
  PERSON run the show at|in TEAM · leads · Ada Roe runs the show at the Search team. · Ada Roe leads Search
  PERSON hold the leadership|management|direction of TEAM · leads · Ada Roe holds the leadership of the Search team. · Ada Roe leads Search
  PERSON take [on] [the] leadership|management|direction|lead of TEAM · leads · Ada Roe has taken on the direction of the Search team. · Ada Roe leads Search · event
  PERSON be in charge [over] of|at|in TEAM · leads · Ada Roe is in charge of the Search team. · Ada Roe leads Search
  PERSON (be) put|placed in charge of TEAM · leads · Ada Roe has been put in charge of the Search team. · Ada Roe leads Search · event
  PERSON be responsible for TEAM · leads · Ada Roe is responsible for the Search team. · Ada Roe leads Search
  PERSON hand over|off TEAM|SYSTEM · leads · Ada Roe handed over the Search team. · Ada Roe not leads Search · ends event
  PERSON step down from TEAM|SYSTEM · leads · Ada Roe stepped down from the Search team. · Ada Roe not leads Search · ends event
  PERSON stop leading|running|heading|managing TEAM|SYSTEM · leads · Ada Roe stopped running the Search team. · Ada Roe not leads Search · ends event
  TEAM|SYSTEM (be) [being] led|run|ran|headed|managed|overseen|directed [up] by PERSON · lead · The Search team is run by Ada Roe. · Search lead Ada Roe
  TEAM|SYSTEM (be) taken over by PERSON · lead · The Search team was taken over by Ada Roe. · Search lead Ada Roe · event
  TEAM move|fall|come under PERSON · lead · The Search team moved under Ada Roe. · Search lead Ada Roe · event
  TEAM (be) moved|placed|put under PERSON · lead · The Search team was moved under Ada Roe. · Search lead Ada Roe · event
  TEAM|SYSTEM (be) under [the] [leadership|direction|management|supervision] [of] PERSON · lead · The Search team is under Ada Roe. · Search lead Ada Roe
  TEAM|SYSTEM report [up|directly|straight|in] to|into PERSON · lead · The Search team reports up to Ada Roe. · Search lead Ada Roe · known
  TEAM answer to PERSON · lead · The Search team answers to Ada Roe. · Search lead Ada Roe · known

  # Parts.
  TEAM (be) [a] part of TEAM|ORGANIZATION · part_of · The Search team is part of Core Products. · Search part_of Core Products
  TEAM sit|live|fall in|within|under|inside|underneath TEAM|ORGANIZATION · part_of · The Search team sits within Core Products. · Search part_of Core Products · placed
  TEAM belong to TEAM|ORGANIZATION · part_of · The Search team belongs to the Core Products org. · Search part_of Core Products
  TEAM roll up to|into|under TEAM · part_of · The Search team rolls up into the Core Products org. · Search part_of Core Products
  TEAM report [up] to|into TEAM · part_of · The Search team reports into the Core Products org. · Search part_of Core Products · cued
  TEAM form|constitute [a|an] part|section|unit|group|team|division of|in|within TEAM · part_of · The Search team forms a section within the Core Products org. · Search part_of Core Products
  TEAM be a [*] section|subdivision|subunit|sub-unit|division|branch of|in|within|inside TEAM · part_of · The Search team is a section of the Core Products org. · Search part_of Core Products
  TEAM be a subteam|team|group of|in|within|inside TEAM · part_of · The Search team is a group within the Core Products org. · Search part_of Core Products
  TEAM (be) run|managed|organized|organised|set [up] as a|an [*] subteam|sub-team|subgroup|sub-group|group|section|unit|part|arm of|in|within TEAM · part_of · The Search team is run as a subgroup of the Core Products org. · Search part_of Core Products
  TEAM count as|among a|an|one [*] part|arm|unit|branch|section of TEAM · part_of · The Search team counts as one arm of the Core Products org. · Search part_of Core Products
  TEAM be an|one [*] arm|offshoot of TEAM · part_of · The Search team is an arm of the Core Products org. · Search part_of Core Products
  TEAM form|constitute one of the [*] teams|groups|units|departments|sections in|of|within TEAM · part_of · The Search team constitutes one of the four units of the Core Products org. · Search part_of Core Products
  TEAM (be) moved|transferred|shifted [over] from [*] to|into|under TEAM · part_of · The Search team was transferred from Sales to the Core Products org. · Search part_of Core Products · event cued placed
  TEAM be of|in|within|inside TEAM · part_of · The Search team is in the Core Products org. · Search part_of Core Products · cued placed
  TEAM move to|into|under TEAM · part_of · The Search team moved into the Core Products org. · Search part_of Core Products · event cued placed
  TEAM (be) folded|merged|absorbed|integrated into TEAM · part_of · The Search team was folded into the Core Products org. · Search part_of Core Products · event cued
  TEAM be one of the|our|their|two|three|four|five|six|several teams|groups|units|departments in|of|within TEAM|ORGANIZATION · part_of · The Search team is one of the groups in the Core Products org. · Search part_of Core Products
  TEAM come under TEAM · part_of · The Search team comes under the Core Products org. · Search part_of Core Products · cued
  TEAM (be) moved|transferred|reorganized|reorganised to|into|under TEAM · part_of · The Search team was moved into the Core Products org. · Search part_of Core Products · event cued placed
  TEAM (be) subordinated|attached to TEAM · part_of · The Search team is attached to the Core Products org. · Search part_of Core Products · cued
  TEAM (be) embedded|placed|housed|incorporated|organized|organised in|inside|within|into TEAM · part_of · The Search team is embedded in the Core Products org. · Search part_of Core Products · cued placed
  TEAM (be) within|inside|under|below TEAM · part_of · The Search team within the Core Products org has moved. · Search part_of Core Products · cued placed
  TEAM include|comprise TEAM · part_of · The Core Products org includes the Search team. · Search part_of Core Products · turned placed
  TEAM (be) split|divided|organized|organised|structured into TEAM · part_of · The Core Products org is split into the Search team and the Ads team. · Search part_of Core Products; Ads part_of Core Products · turned placed
  TEAM swallow [up] TEAM · part_of · The Core Products org swallowed up the Search team. · Search part_of Core Products · turned event placed
  TEAM absorb TEAM · part_of · The Core Products org has absorbed the Search team. · Search part_of Core Products · turned event placed
  TEAM be made up of TEAM · part_of · The Core Products org is made up of the Search team and the Ads team. · Search part_of Core Products; Ads part_of Core Products · turned placed
  TEAM consist of TEAM · part_of · The Core Products org consists of the Search team and the Ads team. · Search part_of Core Products; Ads part_of Core Products · turned

  # People in teams and companies.
  PERSON sit in|on|within|under|with TEAM · team · Ada Roe sits in the Search team. · Ada Roe team Search · placed
  PERSON (be) [a] part|member|engineer|developer of|on|in TEAM · team · Ada Roe is a member of the Search team. · Ada Roe team Search
  PERSON be [now] on|in TEAM · team · Ada Roe is on the Search team. · Ada Roe team Search · placed
  PERSON work at|for ORGANIZATION · organization · Ada Roe works at Acme. · Ada Roe organization Acme
  PERSON work as a|an|the|our [*] at|for|with ORGANIZATION · organization · Ada Roe works as an analyst at Acme. · Ada Roe organization Acme · placed
  PERSON work in|on|for|within|at TEAM · team · Ada Roe works in the Search team. · Ada Roe team Search · placed
  PERSON (be) employed|active|located|based|placed|integrated in|within|into TEAM · team · Ada Roe is employed in the Search team. · Ada Roe team Search · placed
  PERSON strengthen|reinforce TEAM · team · Ada Roe strengthens the Search team. · Ada Roe team Search · event
  PERSON return to TEAM · team · Ada Roe has returned to the Search team. · Ada Roe team Search · event placed
  PERSON move|transfer|switch|change [over] from [*] to TEAM · team · Ada Roe moved from sales to the Search team. · Ada Roe team Search · event placed
  PERSON belong to TEAM · team · Ada Roe belongs to the Search team. · Ada Roe team Search
  PERSON join|rejoin [us|them] [at] ORGANIZATION · organization · Ada Roe joined Acme. · Ada Roe organization Acme · event
  TEAM hire|recruit PERSON · team · The Search team hired Ada Roe. · Ada Roe team Search · turned event placed
  TEAM bring on PERSON · team · The Search team brought on Ada Roe. · Ada Roe team Search · turned event placed
  PERSON join|rejoin TEAM · team · Ada Roe joined the Search team. · Ada Roe team Search · event
  PERSON move [over|across] to ORGANIZATION · organization · Ada Roe moved to Acme. · Ada Roe organization Acme · event placed
  PERSON move [over|across] to|into TEAM · team · Ada Roe moved to the Search team. · Ada Roe team Search · event placed
  PERSON transfer [over] to|into TEAM · team · Ada Roe transferred to the Search team. · Ada Roe team Search · event placed
  PERSON move|transfer|switch [over] from TEAM|ORGANIZATION · team · Ada Roe moved from the Search team. · Ada Roe not team Search · ends event placed
  PERSON switch [over] to TEAM · team · Ada Roe switched to the Search team. · Ada Roe team Search · event placed
  PERSON go over|across to TEAM · team · Ada Roe went over to the Search team. · Ada Roe team Search · event placed
  PERSON (be) assigned|seconded|attached|allocated|transferred|moved|promoted|posted [over] to|into TEAM · team · Ada Roe was assigned to the Search team. · Ada Roe team Search · event placed
  PERSON represent TEAM · team · Ada Roe represents the Search team. · Ada Roe team Search · placed
  PERSON be [now] back on|in|at|with TEAM · team · Ada Roe is back in the Search team. · Ada Roe team Search · placed
  PERSON (be) one of the|our|their [*] in|on|from|at|of TEAM · team · Ada Roe is one of the analysts in the Search team. · Ada Roe team Search · placed
  PERSON work as a|an|the|our [*] in|at|for|on|with TEAM · team · Ada Roe works as an analyst in the Search team. · Ada Roe team Search · placed
  TEAM consist of PERSON · team · The Search team consists of Ada Roe and Ben Poe. · Ada Roe team Search; Ben Poe team Search · turned
  PERSON resign|retire from ORGANIZATION · organization · Ada Roe resigned from Acme. · Ada Roe not organization Acme; Ada Roe previously Acme · ends event placed
  PERSON leave ORGANIZATION · organization · Ada Roe left Acme. · Ada Roe not organization Acme; Ada Roe previously Acme · ends event placed
  PERSON leave TEAM · team · Ada Roe left the Search team. · Ada Roe not team Search · ends event placed
  PERSON (be) employed at|with|by ORGANIZATION · organization · Ada Roe is employed by Acme. · Ada Roe organization Acme
  PERSON be at|with|by ORGANIZATION · organization · Ada Roe is at Acme. · Ada Roe organization Acme · placed
  PERSON start [working] at ORGANIZATION · organization · Ada Roe started at Acme. · Ada Roe organization Acme · event
  PERSON start [out|off] in|with|on|at TEAM · team · Ada Roe started in the Search team. · Ada Roe team Search · event placed
  PERSON quit ORGANIZATION · organization · Ada Roe quit Acme. · Ada Roe not organization Acme; Ada Roe previously Acme · ends event
  PERSON spend [*] years|months|decades|decade at|with|in ORGANIZATION · organization · Ada Roe has spent ten years at Acme. · Ada Roe organization Acme · placed
  PERSON start|begin [out] his|her|their career at|with|in ORGANIZATION · previously · Ada Roe began her career at Acme. · Ada Roe previously Acme · event placed
  PERSON (be) ex [-] ORGANIZATION · previously · Ada Roe is ex-Acme. · Ada Roe previously Acme
  PERSON (be) formerly|previously [a] [at|of|with] ORGANIZATION · previously · Ada Roe, formerly at Acme, called. · Ada Roe previously Acme
  PERSON come over from ORGANIZATION · previously · Ada Roe came over from Acme. · Ada Roe previously Acme · event
  PERSON learn [*] ropes|trade|craft|business|job at|with ORGANIZATION · previously · Ada Roe learned the trade at Acme. · Ada Roe previously Acme · event placed
  PERSON serve [*] years|decade|decades at|with ORGANIZATION · previously · Ada Roe served five years at Acme. · Ada Roe previously Acme · event placed
  PERSON (be) an|a|the alumna|alumnus|alum of ORGANIZATION · previously · Ada Roe is an alumna of Acme. · Ada Roe previously Acme
  PERSON be gone from ORGANIZATION · previously · Ada Roe is gone from Acme. · Ada Roe previously Acme · placed
  PERSON come [here] [to] [us|them] from ORGANIZATION · previously · Ada Roe came from Acme. · Ada Roe previously Acme · event placed
  PERSON join [us|them] from ORGANIZATION · previously · Ada Roe joins us from Acme. · Ada Roe previously Acme · event placed
  PERSON (be) hired|recruited|poached [away] from ORGANIZATION · previously · Ada Roe was hired from Acme. · Ada Roe previously Acme · event
  PERSON (be) laid|let off|go by ORGANIZATION · previously · Ada Roe was let go by Acme. · Ada Roe previously Acme · event
  PERSON (be) fired|dismissed by ORGANIZATION · previously · Ada Roe was dismissed by Acme. · Ada Roe previously Acme · event
  ORGANIZATION lose PERSON · previously · Acme lost Ada Roe to Bolt. · Ada Roe previously Acme · turned event
  PERSON quit|leave his|her|their [old] job|position|role|post at|with ORGANIZATION · previously · Ada Roe quit her job at Acme. · Ada Roe previously Acme · event
  PERSON give|hand [in] [his|her|their] notice at|with ORGANIZATION · previously · Ada Roe gave notice at Acme. · Ada Roe previously Acme · event placed
  PERSON cut his|her|their teeth at|with ORGANIZATION · previously · Ada Roe cut her teeth at Acme. · Ada Roe previously Acme · event placed
  PERSON give up [*] position|job|role|post at|with ORGANIZATION · previously · Ada Roe gave up her job at Acme. · Ada Roe previously Acme · event
  PERSON defect from ORGANIZATION · previously · Ada Roe defected from Acme. · Ada Roe previously Acme · event placed
  PERSON jump ship from ORGANIZATION · previously · Ada Roe jumped ship from Acme. · Ada Roe previously Acme · event
  PERSON look back on [*] years|time at|with|in ORGANIZATION · previously · Ada Roe looks back on ten years at Acme. · Ada Roe previously Acme · placed

  # Systems.
  SYSTEM persist [*] to|in|into|on SYSTEM · stores_in · Atlas persists to Tundra. · Atlas stores_in Tundra
  SYSTEM store [*] in|on|into SYSTEM · stores_in · Atlas stores its segments in Tundra. · Atlas stores_in Tundra
  SYSTEM keep [*] in|on SYSTEM · stores_in · Atlas keeps its data in Tundra. · Atlas stores_in Tundra
  SYSTEM save [*] to|in|into|on SYSTEM · stores_in · Atlas saves snapshots to Tundra. · Atlas stores_in Tundra
  SYSTEM write [*] to|into SYSTEM · stores_in · Atlas writes its logs to Tundra. · Atlas stores_in Tundra
  SYSTEM (be) persisted|stored|saved|kept to|in|into|on SYSTEM · stores_in · Atlas is persisted to Tundra. · Atlas stores_in Tundra
  SYSTEM (be) based [on] [top] [of] on|upon|atop|of|around SYSTEM · built_on · Atlas is based on Tundra. · Atlas built_on Tundra
  SYSTEM (be) built|rebuilt|implemented|developed|layered|constructed|rewritten|written [on] [the] [top|basis] [of] on|upon|atop|of|around SYSTEM · built_on · Atlas is built on top of Tundra. · Atlas built_on Tundra · event
  SYSTEM be a [*] layer|wrapper|facade over|around|on|above [top] [of] SYSTEM · built_on · Atlas is a thin layer over Tundra. · Atlas built_on Tundra
  SYSTEM (be) put|set|stood up|together on|with SYSTEM · built_on · Atlas was set up on the Tundra framework. · Atlas built_on Tundra · event cued placed
  SYSTEM (be) operated|deployed|delivered|shipped [on] [top] [of] on|atop SYSTEM · built_on · The Atlas service is deployed on Tundra. · Atlas built_on Tundra · cued placed
  SYSTEM ship|stand|operate [on] [top] [of] on|of|atop SYSTEM · built_on · The Atlas service ships on top of Tundra. · Atlas built_on Tundra · cued placed
  SYSTEM sit|lie|run under|underneath|beneath|behind SYSTEM · built_on · The Tundra database sits underneath Atlas. · Atlas built_on Tundra · turned placed
  SYSTEM drive SYSTEM · built_on · The Tundra database drives the Atlas service. · Atlas built_on Tundra · turned cued
  SYSTEM (be) programmed|developed|written as a|an [*] extension|add-on|plugin|plug-in|module of|on|for|to SYSTEM · built_on · Atlas was written as an extension of Tundra. · Atlas built_on Tundra · event
  SYSTEM (be) built|rebuilt|implemented|written|realised|realized|programmed [with|from|in] SYSTEM · built_on · Atlas was built with Tundra. · Atlas built_on Tundra · event
  SYSTEM (be) ported|migrated [over] to|onto SYSTEM · built_on · The Atlas service was migrated to the Tundra database. · Atlas built_on Tundra · event cued placed
  SYSTEM (be) moved|migrated|ported|switched [over] from [*] to|onto SYSTEM · built_on · The Atlas service was moved from files to the Tundra database. · Atlas built_on Tundra · event cued placed
  SYSTEM move|migrate|switch [over] from [*] to|onto SYSTEM · built_on · The Atlas service moved from files to the Tundra database. · Atlas built_on Tundra · event cued placed
  SYSTEM run|ride [on] [top] [of] on|of|atop|off SYSTEM · built_on · Atlas runs on Tundra. · Atlas built_on Tundra
  SYSTEM sit [on] [top] [of] on|of|atop SYSTEM · built_on · Atlas sits on top of Tundra. · Atlas built_on Tundra
  SYSTEM (be) powered|backed by SYSTEM · built_on · Atlas is powered by Tundra. · Atlas built_on Tundra
  SYSTEM power|underlie|underpin SYSTEM · built_on · Tundra underpins Atlas. · Atlas built_on Tundra · turned
  SYSTEM build|rest on|upon SYSTEM · built_on · Atlas builds upon Tundra. · Atlas built_on Tundra
  TEAM|PERSON|SYSTEM|ORGANIZATION use SYSTEM · used_by · The Search team uses Tundra. · Tundra used_by Search · turned
  TEAM|PERSON|SYSTEM|ORGANIZATION leverage|utilise|utilize SYSTEM · used_by · The Search team leverages Tundra. · Tundra used_by Search · turned
  TEAM|PERSON|SYSTEM|ORGANIZATION adopt SYSTEM · used_by · The Search team adopted Tundra. · Tundra used_by Search · turned event
  TEAM|PERSON|SYSTEM|ORGANIZATION rely|depend on|upon SYSTEM · used_by · The Search team relies on Tundra. · Tundra used_by Search · turned
  TEAM|ORGANIZATION standardize|standardise on SYSTEM · used_by · The Search team standardized on Tundra. · Tundra used_by Search · turned event
  SYSTEM (be) [being] used|leveraged|adopted by TEAM|PERSON|SYSTEM|ORGANIZATION · used_by · Tundra is used by the Search team. · Tundra used_by Search
  SYSTEM (be) used in|at|within|throughout|across TEAM|ORGANIZATION · used_by · The Atlas service is used in the Search team. · Atlas used_by Search · placed
  SYSTEM (be) in [productive] use|operation at|by|in|with TEAM|ORGANIZATION · used_by · The Atlas service is in use at Acme. · Atlas used_by Acme · placed
  TEAM|ORGANIZATION be [now] on SYSTEM · used_by · The Search team is on the Tundra tool. · Tundra used_by Search · turned cued placed
  TEAM|ORGANIZATION make [*] use of SYSTEM · used_by · The Search team makes heavy use of Tundra. · Tundra used_by Search · turned
  TEAM|PERSON|ORGANIZATION work with SYSTEM · used_by · The Search team works with the Tundra database. · Tundra used_by Search · turned placed
  TEAM|ORGANIZATION work in SYSTEM · used_by · The Search team works in the Tundra tool. · Tundra used_by Search · turned placed
  TEAM|ORGANIZATION be live on|with SYSTEM · used_by · The Search team is live on the Tundra tool. · Tundra used_by Search · turned
  TEAM|ORGANIZATION license|licence SYSTEM · used_by · The Search team has licensed the Tundra tool. · Tundra used_by Search · turned event placed
  TEAM|ORGANIZATION switch|migrate [over] to SYSTEM · used_by · The Search team switched to the Tundra database. · Tundra used_by Search · turned event placed
  TEAM|ORGANIZATION switch|migrate|move|change [over] from [*] to SYSTEM · used_by · The Search team switched from spreadsheets to the Tundra database. · Tundra used_by Search · turned event placed
  TEAM|ORGANIZATION go [over] from [*] to SYSTEM · used_by · The Search team went from spreadsheets to the Tundra tool. · Tundra used_by Search · turned event placed
  TEAM|ORGANIZATION go live on|with SYSTEM · used_by · The Search team went live on Tundra. · Tundra used_by Search · turned event
  SYSTEM (be) introduced|deployed|installed|rolled [out] at|in|to ORGANIZATION|TEAM · used_by · The Tundra tool was introduced at Acme. · Tundra used_by Acme · event placed
  ORGANIZATION run SYSTEM · used_by · Acme Corp runs the Tundra database. · Tundra used_by Acme Corp · turned
  TEAM|PERSON|ORGANIZATION swear by SYSTEM · used_by · The Search team swears by the Tundra tool. · Tundra used_by Search · turned
  TEAM|PERSON|ORGANIZATION process|run|route|book|handle [*] through|via SYSTEM · used_by · The Search team processes refunds through the Tundra tool. · Tundra used_by Search · turned placed
  SYSTEM be up and running at|in TEAM|ORGANIZATION · used_by · The Tundra tool is up and running at Acme. · Tundra used_by Acme · placed
  PERSON work in SYSTEM · used_by · Ada Roe works in the Tundra tool. · Tundra used_by Ada Roe · turned placed
  TEAM|PERSON|ORGANIZATION pull|draw|get|take its|their|his|her|all|every [*] from|out SYSTEM · used_by · The Search team pulls its numbers from the Tundra tool. · Tundra used_by Search · turned placed
  TEAM|PERSON|ORGANIZATION feed|route|send|pass|close its|their|his|her|all|every [*] through|via|with|in SYSTEM · used_by · The Search team routes all its calls through the Tundra tool. · Tundra used_by Search · turned placed
  TEAM|PERSON consult|query SYSTEM · used_by · Ada Roe consults the Tundra tool daily. · Tundra used_by Ada Roe · turned
  TEAM|PERSON|ORGANIZATION run|plan|track|manage|handle|record|log|book|process|enter|generate|produce|store|keep its|their|his|her|all|every [*] in|on|with|through|via SYSTEM · used_by · The Search team plans its sprints in the Tundra tool. · Tundra used_by Search · turned placed
  SYSTEM serve TEAM|ORGANIZATION · used_by · The Atlas service serves the Search team. · Atlas used_by Search · cued
  TEAM|PERSON own SYSTEM · owner · The Search team owns Atlas. · Atlas owner Search · turned
  TEAM|PERSON maintain SYSTEM · owner · The Search team maintains Atlas. · Atlas owner Search · turned
  TEAM|PERSON take care of SYSTEM · owner · The Search team takes care of the Atlas service. · Atlas owner Search · turned placed
  TEAM|PERSON look after SYSTEM · owner · The Search team looks after Atlas. · Atlas owner Search · turned
  TEAM|PERSON share [the] ownership|responsibility of|for SYSTEM · owner · Ada Roe shares responsibility for Atlas. · Atlas owner Ada Roe · turned
  TEAM|PERSON answer for SYSTEM · owner · The Search team answers for the Atlas service. · Atlas owner Search · turned placed
  TEAM inherit SYSTEM · owner · The Search team inherited the Atlas service. · Atlas owner Search · turned event
  TEAM|PERSON take [over|on] [the] ownership|maintenance|operation of SYSTEM · owner · The Search team took over the ownership of Atlas. · Atlas owner Search · turned event
  TEAM|PERSON be responsible for SYSTEM · owner · The Search team is responsible for the Atlas service. · Atlas owner Search · turned placed
  TEAM|PERSON be in charge of SYSTEM · owner · The Search team is in charge of the Atlas service. · Atlas owner Search · turned placed
  TEAM|PERSON (be) put|placed in charge of SYSTEM · owner · The Search team was put in charge of the Atlas service. · Atlas owner Search · turned event placed
  TEAM|PERSON accept [the] ownership|responsibility of|for SYSTEM · owner · The Search team accepted responsibility for Atlas. · Atlas owner Search · turned event
  TEAM|PERSON assume [the] ownership|responsibility of|for SYSTEM · owner · The Search team has assumed the ownership of Atlas. · Atlas owner Search · turned event
  TEAM|PERSON be accountable|answerable for SYSTEM · owner · The Search team is accountable for the Atlas service. · Atlas owner Search · turned placed
  TEAM|PERSON be on the hook for SYSTEM · owner · The Search team is on the hook for the Atlas service. · Atlas owner Search · turned placed
  TEAM|PERSON take over SYSTEM · owner · The Search team took over Atlas. · Atlas owner Search · turned event
  SYSTEM (be) looked after by TEAM|PERSON · owner · Atlas is looked after by the Search team. · Atlas owner Search
  SYSTEM be in the hands|care|responsibility|ownership of TEAM|PERSON · owner · Atlas is in the hands of the Search team. · Atlas owner Search
  SYSTEM pass|move into the ownership|responsibility|hands of TEAM|PERSON · owner · Atlas passes into the ownership of the Search team. · Atlas owner Search · event
  SYSTEM be the property of TEAM|PERSON · owner · Atlas is the property of the Search team. · Atlas owner Search
  SYSTEM (be) assigned|allocated to TEAM · owner · The Atlas service was assigned to the Search team. · Atlas owner Search · event placed
  SYSTEM sit|lie|live|reside with TEAM|PERSON · owner · The Atlas service sits with the Search team. · Atlas owner Search · placed
  SYSTEM be under the responsibility|ownership|control of TEAM|PERSON · owner · Atlas is under the responsibility of the Search team. · Atlas owner Search
  SYSTEM (be) handed over|off to TEAM|PERSON · owner · The Atlas service was handed over to the Search team. · Atlas owner Search · event placed
  SYSTEM (be) handed|passed|transferred|moved|reassigned [over] from [*] to TEAM|PERSON · owner · The Atlas service was handed over from Sales to the Search team. · Atlas owner Search · event placed
  SYSTEM get handed|passed [over|on] to TEAM|PERSON · owner · The Atlas service got handed over to the Search team. · Atlas owner Search · event placed
  TEAM|PERSON carry the pager for SYSTEM · owner · The Search team carries the pager for Atlas. · Atlas owner Search · turned
  SYSTEM (be) transferred|moved to TEAM · owner · The Atlas service was transferred to the Search team. · Atlas owner Search · event cued placed
  TEAM operate|run|build SYSTEM · owner · The Search team operates Atlas. · Atlas owner Search · turned
  SYSTEM (be) owned|co-owned|maintained|operated|run by TEAM|PERSON · owner · Atlas is owned by the Search team. · Atlas owner Search
  SYSTEM belong to TEAM|PERSON · owner · The Atlas service belongs to the Search team. · Atlas owner Search
  SYSTEM (be) sold|provided by ORGANIZATION · vendor · Atlas is sold by Acme. · Atlas vendor Acme

  # Companies.
  ORGANIZATION acquire|buy ORGANIZATION|SYSTEM · acquired_by · Acme acquired Bolt. · Bolt acquired_by Acme · turned event
  ORGANIZATION|SYSTEM (be) acquired|bought by ORGANIZATION · acquired_by · Bolt was acquired by Acme. · Bolt acquired_by Acme · event
  PERSON found|co-found|cofound ORGANIZATION|SYSTEM · founded_by · Ada Roe founded Acme. · Acme founded_by Ada Roe · turned event
  PERSON start [up] ORGANIZATION · founded_by · Ada Roe started Acme. · Acme founded_by Ada Roe · turned event
  ORGANIZATION|SYSTEM (be) founded|co-founded|cofounded|started|created by PERSON · founded_by · Acme was founded by Ada Roe. · Acme founded_by Ada Roe · event
  PERSON (be) [a|the|one|of] [the] founder|co-founder|cofounder|founders|co-founders [and] [*] of|at|behind ORGANIZATION|SYSTEM · founded_by · Ada Roe is a co-founder of Acme. · Acme founded_by Ada Roe · turned
`;

/** The table of model.md §5. */
export const PATTERNS: readonly Pattern[] = table
  .split('\n')
  .map(line => line.trim())
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(readRow);

function readRow(line: string): Pattern {
  const [shape = '', relation = '', example = '', says = '', flags = ''] = line.split(' · ');
  if (!isRelation(relation)) throw new Error(`A pattern of no relation: ${line}`);
  return {
    shape,
    relation,
    example,
    says,
    ...(flags.includes('turned') && { turned: true as const }),
    ...(flags.includes('event') && { event: true as const }),
    ...(flags.includes('cued') && { cued: true as const }),
    ...(flags.includes('known') && { known: true as const }),
    ...(flags.includes('placed') && { placed: true as const }),
    ...(flags.includes('ends') && { ends: true as const }),
  };
}
