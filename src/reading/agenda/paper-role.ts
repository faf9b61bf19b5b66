/** What a paper is to the meeting it was imported with. */
export type PaperRole = 'paper' | 'appendix' | 'supplement' | 'minutesOfThisMeeting' | 'frontSheet' | 'unmatched';
