/** Where a window stands at a moment. In the order in which the law asks. */
export type Standing = 'waived' | 'closed' | 'done' | 'late' | 'upcoming' | 'missed' | 'open' | 'overdue';
