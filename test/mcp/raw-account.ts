/**
 * An invented account of which there are raw threads only, nothing written down by anybody. It was written in one go for
 * the questions beside it, as people write, and no rule was built on it.
 */
export const RAW_ACCOUNT = `--- threads/2026-01-berths.md
# Re: Berth planning

- Messages: 3
---

## 2026-01-12 08:41:10 — Kirsten Aalto <kirsten.aalto@halvorsen-marine.example>
**Subject:** Berth planning
**To:** Joel Barrow <joel.barrow@tidewise.example>

> Hello Joel,
>
> thanks for the demo. To answer your question: berth planning sits with Port Operations, and Port Operations is run by Mikkel Strand. The system that we use for it is called Quayline. It was written in-house some ten years ago and runs on an old Oracle database that nobody wants to touch.
>
> I look after the vessel data, so I can only tell you half of the story.
>
> Kirsten Aalto
> Data Steward, Halvorsen Marine

---

## 2026-01-12 11:02:45 — Joel Barrow <joel.barrow@tidewise.example>
**Subject:** Re: Berth planning
**To:** Kirsten Aalto <kirsten.aalto@halvorsen-marine.example>

> Kirsten, that helps. Who would have to say yes to a new planning tool?
>
> Joel

---

## 2026-01-13 07:15:02 — Kirsten Aalto <kirsten.aalto@halvorsen-marine.example>
**Subject:** Re: Berth planning
**To:** Joel Barrow <joel.barrow@tidewise.example>

> Mikkel Strand can say no, but he cannot say yes. Everything above fifty thousand is approved by Ragnhild Moe, our finance director. Mikkel reports to Per Olav Dyrdal, who is the COO.
>
> If you want to convince anybody, start with Samira Haddou. She leads the Quayline developers and knows where it hurts.
>
> Kirsten
--- threads/2026-02-samira.md
# Quayline and what is behind it

- Messages: 3
---

## 2026-02-03 16:20:33 — Samira Haddou <samira.haddou@halvorsen-marine.example>
**Subject:** Quayline and what is behind it
**To:** Joel Barrow <joel.barrow@tidewise.example>
**Cc:** Anneke Visser <anneke.visser@tidewise.example>

> Hi Joel, hi Anneke,
>
> Quayline stores its schedules in Oracle, as Kirsten will have told you, and it gets vessel positions from Seatrace. Seatrace is owned by the Fleet Data team. That team is led by Tobias Renner.
>
> I report to Mikkel Strand since January, before that I reported to Gunnar Hoel, who has left Halvorsen Marine.
>
> By the way, Tobias came over from Baltic Lines last summer.
>
> Samira

---

## 2026-02-04 09:05:12 — Anneke Visser <anneke.visser@tidewise.example>
**Subject:** Re: Quayline and what is behind it
**To:** Samira Haddou <samira.haddou@halvorsen-marine.example>

> Samira, thank you! Does the container terminal use Quayline as well?
>
> Anneke

---

## 2026-02-04 12:48:59 — Samira Haddou <samira.haddou@halvorsen-marine.example>
**Subject:** Re: Quayline and what is behind it
**To:** Anneke Visser <anneke.visser@tidewise.example>

> No, the container terminal uses Stackwell, which Halvorsen bought from Nordhaven Systems. The person to talk to there is Ilse Brandt, she is the head of Terminal IT.
>
> Samira
--- threads/2026-03-security.md
# Security review

- Messages: 3
---

## 2026-03-09 10:30:00 — Daniel Okoro <daniel.okoro@halvorsen-marine.example>
**Subject:** Security review
**To:** Anneke Visser <anneke.visser@tidewise.example>

> Dear Ms Visser,
>
> I work in the Information Security team, which belongs to Group IT. Before anything goes live our team has to sign off the design. My manager is Helene Lunde; she heads Information Security.
>
> Please send us the data flow for Seatrace first.
>
> Kind regards
> Daniel Okoro
> Security Analyst

---

## 2026-03-11 14:02:17 — Anneke Visser <anneke.visser@tidewise.example>
**Subject:** Re: Security review
**To:** Daniel Okoro <daniel.okoro@halvorsen-marine.example>

> Dear Mr Okoro, it is attached. Is Helene Lunde the one who decides on hosting as well?
>
> Anneke Visser

---

## 2026-03-12 08:00:41 — Daniel Okoro <daniel.okoro@halvorsen-marine.example>
**Subject:** Re: Security review
**To:** Anneke Visser <anneke.visser@tidewise.example>

> No. Hosting is decided by Farid Nasser, who runs Cloud Services. He and Helene both report to Ingunn Berge, the CIO.
>
> Daniel
--- threads/2026-04-changes.md
# Changes at Halvorsen

- Messages: 2
---

## 2026-04-20 18:12:08 — Kirsten Aalto <kirsten.aalto@halvorsen-marine.example>
**Subject:** Changes at Halvorsen
**To:** Joel Barrow <joel.barrow@tidewise.example>

> Joel, a heads-up. Mikkel Strand is leaving at the end of May. From June on Port Operations will be led by Samira Haddou, and the Quayline developers go to Tobias Renner.
>
> Also, Fleet Data is now part of Group IT. So Tobias reports to Ingunn Berge these days.
>
> I think that Ragnhild Moe is on our side, but do not quote me on it.
>
> Kirsten

---

## 2026-04-21 07:33:20 — Joel Barrow <joel.barrow@tidewise.example>
**Subject:** Re: Changes at Halvorsen
**To:** Kirsten Aalto <kirsten.aalto@halvorsen-marine.example>
**Cc:** Anneke Visser <anneke.visser@tidewise.example>

> Kirsten, thank you for telling us. Anneke will ask Ilse Brandt for a date. Who takes over from Per Olav Dyrdal while he is away?
>
> Joel
`;
