export type Calendar = ReturnType<typeof calendarOf>;

/** Turns the seed's day offsets into dates, in the seller's own time zone: "today" in the CRM is the day of `now`. */
export function calendarOf(now: Date) {
  const dayAt = (offset: number, hours: number, minutes: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset, hours, minutes);
  return {
    /** @param time HH:MM; a time later than now on the day of now becomes now, because nothing has happened yet */
    past(daysAgo: number, time = '12:00'): string {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      const date = dayAt(-daysAgo, hours, minutes);
      return (date > now ? now : date).toISOString();
    },
    /** Noon, so that it is the same day in the CRM's comparisons. @param inDays negative: that many days ago */
    due: (inDays: number): string => dayAt(inDays, 12, 0).toISOString(),
  };
}
