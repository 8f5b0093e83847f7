import { nearestStop, type Spark } from "../../display/card/spark.ts";
import { moveTo } from "../../state/actions.ts";
import { usePage } from "../shared/page.ts";

/** A small curve; a pointer that moves over it moves the moment. */
export function Sparkline({ spark, label }: { readonly spark: Spark; readonly label: string }) {
  const { act } = usePage();
  const onPointerMove = (event: PointerEvent & { readonly currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const stop = nearestStop(spark, (event.clientX - box.left) / box.width);
    if (stop !== null) act(moveTo(stop));
  };
  return (
    <svg
      class="spark"
      viewBox="0 0 100 30"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      onPointerMove={onPointerMove}
    >
      <path class="spark-base" d="M0,29.5H100" />
      <SparkCurve spark={spark} />
      {spark.now === null ? null : <path class="spark-now" d={`M${spark.now},0V30`} />}
    </svg>
  );
}

/** A curve’s reference line, steps and marks, in its box of 100 × 30 units. */
export function SparkCurve({ spark }: { readonly spark: Spark }) {
  return (
    <>
      {spark.reference === null ? null : <path class="spark-reference" d={`M0,${spark.reference}H100`} />}
      <path class="spark-steps" d={spark.steps} />
      {spark.marks.map((mark) => (
        <path key={`${mark.x}`} class="spark-mark" d={`M${mark.x - 1.4},${mark.y}H${mark.x + 1.4}`}>
          <title>{mark.title}</title>
        </path>
      ))}
    </>
  );
}
