// Words for the records of a full meeting: plain ones, awkward ones, and two that must not get out.

/** Stands in every exempt row of these records, and nowhere else. */
export const SECRET = 'Zanzibarsecret';
/** Stands in private notes only. */
export const PRIVATE = 'Quixoteprivate';

export const RTL = 'עברית: מה השתנה מאז הדוח הקודם?';
export const EMOJI = 'Officers 👮🏽‍♀️ and 🏳️‍🌈 liaison, café naïve';
export const MARKUP = '<script>alert("x")</script> & <img src=x onerror=y> </title></style>';
export const FORMULA = '=HYPERLINK("http://example.org","click")';
export const OVERRIDE = 'invoice\u202Egpj.exe \u0000and NUL\u0007';

export const TITLES = [
  'Apologies and declarations of interest',
  'Minutes of the last meeting',
  'Public questions',
  'Progress against the plan: quarter three',
  'Budget monitoring and the medium term financial strategy',
  'Call handling: how the public reaches the force',
  'Violence against women and girls: the response of the partnership',
  'Road safety and the work of the special constabulary',
  'Work programme',
];

export const WORDINGS = [
  'The plan says that nine in ten emergency calls will be answered within ten seconds. The report gives seven in ten. What has been done since the summer, and when will the measure be met?',
  'How do you hold the Chief Constable to account for the number of officers who leave within two years?',
  'What share of victims were told the outcome of their case within the time that the Victims’ Code sets?',
  'Which of the savings in appendix B were agreed with the councils, and which were not?',
  'Why is there no figure for rural crime in this quarter, when the plan calls it a priority of its own?',
];

export const ANSWERS = [
  'Two more shifts have been recruited for the control room and begin in March. The figure in November was eight in ten. I expect the measure to be met by the summer.',
  'That is an operational matter for the Chief Constable, and I have asked for a written note.',
  'I don’t have that figure with me and will send it to the panel.',
];
