/** An invented plan of an invented area, for tests. Nothing in it is anybody's. */
export const EXAMPLE_PLAN = `
Exampleshire Police and Crime Plan

2031-35

Consultation draft: Version 0.3

Contents

Message from the Chief Constable	2
Priority 1: Safer streets	3
Lighting	3
Priority 2: Better help for victims.....	5
Keeping track	7

Message from the Chief Constable

I will make sure that every officer knows this plan.

DRAFT

Plan on a page

Vision: An area where people look out for each other.

1. Safer streets

*Shared outcome:
People walk home without worry.*

2. Better help for victims

*Shared outcome:
Victims are believed.*

Priority 1: Safer streets

Shared outcome: People walk home without worry.

Focus areas:

Lighting

Dark paths make people feel unsafe. I will fund 40 new street lamps by the end of 2032. I am committed to listening to residents. The Chief Constable will patrol the paths, and partners will help. I now want to see the paths full of people while also making them

wider, so that wheelchairs can pass.

Patrols

In my role as Commissioner, I will:

- recruit 25 extra volunteers;
- meet patrol leaders monthly, and,
- publish what they tell me. I will answer every letter.

I hope that this helps.

What success will look like:

- Fewer people report fear of walking after dark.
- Every park has self-
  closing gates.

Priority 2: Better help for victims

Shared outcome:

Victims are believed.

Focus areas:

Advice

“I will never go back there,” said one victim. We listened.

What success will look like:

- Victims hear from us within 24 hours.

Keeping track of progress

I will use these questions to judge the plan:

1. Do people feel safe?
2. Do victims trust us?

National Crime and Policing Measures

- Reduce murder
- Reduce serious violence

Strategic Policing Requirement

It names the current threats as follows:

- Terrorism
- Public disorder.

This work will be underpinned by three principles:

- Openness
- Fairness
- Thrift
`;
