/**
 * What any police and crime plan has to hold by law: section 7(1) of the Police Reform and Social Responsibility Act 2011
 * (the policing that the chief officer is to provide; the resources for it; how the chief officer reports; how performance
 * is measured; grants for crime and disorder reduction). Pages about plans repeat that list.
 */
const MATTERS: readonly RegExp[] = [
  /\bpolic(?:ing|e)\b.{0,60}\b(?:is|are) to provide\b/i,
  /\b(?:financial and other|level of financial|other) resources\b|\bresources (?:that |which )?.{0,60}\b(?:make available|is to provide|to provide policing)\b/i,
  /\b(?:how|means by which)\b.{0,60}\b(?:will )?report(?:s|ed|ing)? to\b/i,
  /\b(?:how|means by which)\b.{0,90}\bmeasured\b/i,
  /\bcrime and disorder (?:reduction )?grants\b|\bgrants?\b.{0,80}\bconditions\b/i,
  /\b(?:pcc|commissioner)['’]?s? (?:police and crime )?objectives\b/i,
];
const ENOUGH = 2;

/** True for a list that repeats what the Act wants of every plan, and so names no plan's own parts. */
export function isStatute(items: readonly string[]): boolean {
  return MATTERS.filter((matter) => items.some((item) => matter.test(item.slice(0, 400)))).length >= ENOUGH;
}
