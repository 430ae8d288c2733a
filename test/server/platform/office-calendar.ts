/** Typed off the published calendars, month by month, and not made from the data of the service
 * (docs/working-days.md names the sources): the days from Monday to Friday on which the offices of the
 * government are closed, and the Saturdays on which they are open. */
export const published: Record<number, { closed: string; open: string; daysOff: number }> = {
  2024: {
    closed: '1/1 2/8 2/9 2/12 2/13 2/14 2/28 4/4 4/5 6/10 9/17 10/10',
    open: '2/17',
    daysOff: 115,
  },
  // As revised in June 2025: 9/29, 10/24 and 12/25 came with the Act of 28 May 2025.
  2025: {
    closed: '1/1 1/27 1/28 1/29 1/30 1/31 2/28 4/3 4/4 5/30 9/29 10/6 10/10 10/24 12/25',
    open: '2/8',
    // 115 before the revision, and the three days.
    daysOff: 118,
  },
  2026: {
    closed: '1/1 2/16 2/17 2/18 2/19 2/20 2/27 4/3 4/6 5/1 6/19 9/25 9/28 10/9 10/26 12/25',
    open: '',
    daysOff: 120,
  },
  2027: {
    closed: '1/1 2/4 2/5 2/8 2/9 2/10 3/1 4/5 4/6 4/30 6/9 9/15 9/28 10/11 10/25 12/24 12/31',
    open: '',
    // No announcement of the total was at hand: 104 days of weekends and the 17 above.
    daysOff: 121,
  },
}
