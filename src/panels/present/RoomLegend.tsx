import { usePage } from "../shared/page.ts";

/** The legend for a room: what the colours mean, each with its lower edge, and what the map is made from. */
export function RoomLegend() {
  const { legend } = usePage().frame;
  const scalar = legend.ramp !== "bivariate";
  return (
    <div class="room-legend">
      <p>
        {legend.quantity} · {legend.basis}
      </p>
      <ul data-ramp={legend.ramp} data-square={!scalar}>
        {legend.bands.map(({ band, label, spoken }) => (
          <li key={band} aria-label={spoken}>
            <svg viewBox="0 0 10 3" preserveAspectRatio="none" aria-hidden="true">
              <rect width="10" height="3" data-fill={`${band}-${legend.age}`} />
            </svg>
            <span>{label}</span>
          </li>
        ))}
        <li>
          <svg viewBox="0 0 20 6" aria-hidden="true">
            <rect width="20" height="6" class="land" />
            <path d="M0,6L6,0M7,6L13,0M14,6L20,0" class="hatch-line" />
          </svg>
          <span>{legend.noData}</span>
        </li>
      </ul>
    </div>
  );
}
