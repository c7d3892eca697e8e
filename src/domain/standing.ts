/** Where a window stands at a moment. In the order in which they are asked. */
export type Standing = 'waived' | 'closed' | 'done' | 'late' | 'upcoming' | 'missed' | 'open' | 'overdue';
