// @ts-check
/**
 * The success measures of the example plan with their figures. The plan, both performance reports and their tables are
 * made from this list, so that they agree.
 */

/**
 * `figures`: baseline (the year before the plan), then quarters 1, 2 and 3, as printed; null where nothing was reported.
 * @typedef {{ text: string, short: string, better: 'up' | 'down', figures: readonly [string, string, string, string | null] }} Measure
 */

/** @param {string} text @param {string} short @param {'up' | 'down'} better @param {readonly [string, string, string, string | null]} figures @returns {Measure} */
const measure = (text, short, better, figures) => ({ text, short, better, figures });

/** By priority, 1 to 5. */
export const MEASURES = [
  [
    measure(
      'Fewer recorded incidents of anti-social behaviour in the six named town centres.',
      'Anti-social behaviour incidents in the six town centres',
      'down',
      ['1,284', '1,251', '1,342', '1,188'],
    ),
    measure(
      'More residents say that they feel safe in their town centre after dark.',
      'Residents who feel safe after dark',
      'up',
      ['58%', '58%', '57%', '59%'],
    ),
    measure('Fewer burglaries of homes.', 'Burglaries of homes', 'down', ['402', '388', '371', '365']),
    measure(
      'Every victim of a home burglary is visited by an officer.',
      'Burglary victims visited by an officer',
      'up',
      ['84%', '91%', '93%', '96%'],
    ),
    measure(
      'Shop theft that is reported is investigated, and more of it is solved.',
      'Reported shop theft that is solved',
      'up',
      ['14%', '16%', '17%', '21%'],
    ),
    measure('Fewer knife offences that injure somebody.', 'Knife offences with injury', 'down', [
      '36',
      '33',
      '38',
      '34',
    ]),
    measure(
      'Each neighbourhood team spends at least 80 per cent of its time in its own area.',
      'Neighbourhood team time spent in its own area',
      'up',
      ['71%', '72%', '68%', '69%'],
    ),
    measure(
      'Fewer young people come into the justice system for the first time.',
      'First-time entrants aged under 18',
      'down',
      ['61', '57', '55', '52'],
    ),
  ],
  [
    measure(
      'At least 85 per cent of victims are satisfied with how they were treated.',
      'Victims satisfied with their treatment',
      'up',
      ['74%', '75%', '76%', '77%'],
    ),
    measure(
      'Every victim is told within five working days what will happen next.',
      'Victims updated within five working days',
      'up',
      ['66%', '69%', '71%', '70%'],
    ),
    measure(
      'Nobody waits longer than six weeks for a first appointment with a support service.',
      'Longest wait for a first appointment, in weeks',
      'down',
      ['14', '13', '11', '12'],
    ),
    measure('Fewer victims withdraw from an investigation.', 'Investigations from which the victim withdraws', 'down', [
      '29%',
      '28%',
      '28%',
      '26%',
    ]),
    measure('More victims of hate crime report it, and more would report again.', 'Hate crimes reported', 'up', [
      '214',
      '221',
      '229',
      '236',
    ]),
    measure(
      'Victims of fraud who are vulnerable get a visit within ten days.',
      'Vulnerable fraud victims visited within ten days',
      'up',
      ['52%', '58%', '63%', '67%'],
    ),
    measure(
      'More offenders complete an agreement made in restorative justice.',
      'Restorative agreements completed',
      'up',
      ['41', '44', '43', '49'],
    ),
  ],
  [
    measure('More rapes that are reported lead to a charge.', 'Reported rapes that lead to a charge', 'up', [
      '6.1%',
      '6.4%',
      '6.9%',
      '7.4%',
    ]),
    measure(
      'Every domestic abuse call is attended within the time set for it.',
      'Domestic abuse calls attended in time',
      'up',
      ['72%', '70%', '66%', '71%'],
    ),
    measure(
      'No high-risk case waits longer than 48 hours for a safety plan.',
      'High-risk cases with a safety plan within 48 hours',
      'up',
      ['81%', '85%', '88%', '91%'],
    ),
    measure(
      'Fewer people are harmed again by somebody the police already know about.',
      'Repeat victims of domestic abuse',
      'down',
      ['33%', '33%', '32%', '31%'],
    ),
    measure(
      'More perpetrators take part in a programme to change their behaviour.',
      'People on a perpetrator programme',
      'up',
      ['38', '46', '52', '61'],
    ),
    measure(
      'Women and girls say that they feel safer on public transport.',
      'Women who feel safe on public transport',
      'up',
      ['51%', '51%', '52%', '52%'],
    ),
    measure(
      'Stalking protection orders are sought in every case that meets the test.',
      'Stalking protection orders applied for',
      'up',
      ['9', '12', '14', '17'],
    ),
    measure(
      'Every secondary school is offered lessons on healthy relationships.',
      'Secondary schools that took up the offer',
      'up',
      ['18 of 42', '23 of 42', '27 of 42', '33 of 42'],
    ),
    measure(
      'A quarter of specialist investigators are newly trained each year.',
      'Specialist investigators newly trained, in the year so far',
      'up',
      ['11', '3', '7', '9'],
    ),
  ],
  [
    measure(
      'Fewer people are killed or seriously injured on the roads.',
      'People killed or seriously injured',
      'down',
      ['118', '112', '121', '109'],
    ),
    measure(
      'Fewer drivers break the limit on the twenty worst routes.',
      'Drivers over the limit on the twenty routes',
      'down',
      ['23%', '22%', '22%', '19%'],
    ),
    measure('More drivers are stopped for using a phone at the wheel.', 'Drivers stopped for using a phone', 'up', [
      '310',
      '325',
      '298',
      '344',
    ]),
    measure(
      'Every community speed watch group gets an answer within a fortnight.',
      'Speed watch groups answered within a fortnight',
      'up',
      ['60%', '64%', '71%', '80%'],
    ),
    measure('Fewer collisions involve drink or drugs.', 'Collisions with drink or drugs', 'down', [
      '47',
      '45',
      '46',
      '41',
    ]),
    measure(
      'Rural crime teams cover every district on seven days of the week.',
      'Districts covered on seven days',
      'up',
      ['2 of 5', '2 of 5', '3 of 5', '3 of 5'],
    ),
  ],
  [
    measure(
      'At least 90 per cent of 999 calls are answered within ten seconds.',
      '999 calls answered within ten seconds',
      'up',
      ['86%', '84%', '79%', '83%'],
    ),
    measure('The average wait on 101 is under two minutes.', 'Average wait on 101, in minutes and seconds', 'down', [
      '4:35',
      '4:20',
      '5:10',
      '3:50',
    ]),
    measure(
      'Emergencies are attended within 15 minutes in towns and 20 in the country.',
      'Emergencies attended in time',
      'up',
      ['83%', '82%', '78%', '80%'],
    ),
    measure(
      'More residents say that the police do a good job in their area.',
      'Residents who say the police do a good job',
      'up',
      ['54%', '54%', '53%', '55%'],
    ),
    measure(
      'Complaints about the police are settled within 60 working days.',
      'Complaints settled within 60 working days',
      'up',
      ['68%', '66%', '71%', '74%'],
    ),
    measure('The force looks more like the people it serves.', 'Officers from ethnic minorities', 'up', [
      '4.1%',
      '4.2%',
      '4.2%',
      '4.3%',
    ]),
    measure('Fewer officers leave within three years of joining.', 'Officers leaving within three years', 'down', [
      '11.2%',
      '11.0%',
      '10.8%',
      null,
    ]),
    measure(
      'Stop and search is used fairly, and each use that is challenged is looked at by the public scrutiny group.',
      'Searches looked at by the scrutiny group',
      'up',
      ['40', '40', '46', '52'],
    ),
  ],
];
