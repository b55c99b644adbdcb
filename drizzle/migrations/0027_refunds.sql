CREATE TABLE "payments"."refund" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payment_id" uuid NOT NULL,
	"authority_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"proposed_by" text,
	"proposed_at" timestamp with time zone NOT NULL,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	"decline_reason" text,
	"route" text,
	"ordered_at" timestamp with time zone,
	"provider_refund_id" text,
	"provider_failure" text,
	"paid_out_at" timestamp with time zone,
	"confirmed_by" text,
	"next_check_at" timestamp with time zone NOT NULL,
	CONSTRAINT "refund_amount" CHECK ("payments"."refund"."amount" > 0),
	CONSTRAINT "refund_state" CHECK ("payments"."refund"."state" in ('PROPOSED', 'DECLINED', 'APPROVED', 'ORDERED', 'PAID_OUT')),
	CONSTRAINT "refund_four_eyes" CHECK ("payments"."refund"."state" in ('PROPOSED', 'DECLINED') or "payments"."refund"."answered_by" <> "payments"."refund"."proposed_by"),
	CONSTRAINT "refund_cash_office" CHECK ("payments"."refund"."confirmed_by" <> "payments"."refund"."proposed_by" and "payments"."refund"."confirmed_by" <> "payments"."refund"."answered_by"),
	CONSTRAINT "refund_answered" CHECK (("payments"."refund"."state" = 'PROPOSED') = ("payments"."refund"."answered_at" is null)),
	CONSTRAINT "refund_ordered" CHECK (("payments"."refund"."state" in ('ORDERED', 'PAID_OUT')) = ("payments"."refund"."route" is not null)),
	CONSTRAINT "refund_paid_out" CHECK (("payments"."refund"."state" = 'PAID_OUT') = ("payments"."refund"."paid_out_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "payments"."payment" DROP CONSTRAINT "payment_paid_has_receipt";--> statement-breakpoint
DROP INDEX "payments"."payment_live";--> statement-breakpoint
ALTER TABLE "applications"."payment" ADD COLUMN "given_back" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."payable" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "payments"."payable" ADD COLUMN "refund_due" text;--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "granted" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "refunded" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."refund" ADD CONSTRAINT "refund_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "payments"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "refund_key" ON "payments"."refund" USING btree ("proposed_by","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "refund_at_provider" ON "payments"."refund" USING btree ("payment_id","provider_refund_id");--> statement-breakpoint
CREATE INDEX "refund_authority" ON "payments"."refund" USING btree ("authority_id","state","id");--> statement-breakpoint
CREATE INDEX "refund_answered_by" ON "payments"."refund" USING btree ("answered_by");--> statement-breakpoint
CREATE INDEX "refund_confirmed_by" ON "payments"."refund" USING btree ("confirmed_by");--> statement-breakpoint
CREATE INDEX "refund_open" ON "payments"."refund" USING btree ("next_check_at") WHERE "payments"."refund"."state" = 'APPROVED' or ("payments"."refund"."state" = 'ORDERED' and "payments"."refund"."route" = 'PROVIDER');--> statement-breakpoint
CREATE UNIQUE INDEX "payment_due" ON "payments"."payment" USING btree ("application_id") WHERE "payments"."payment"."status" = 'DUE';--> statement-breakpoint
CREATE UNIQUE INDEX "payment_live" ON "payments"."payment" USING btree ("application_id") WHERE "payments"."payment"."status" in ('INITIAL', 'PAID', 'REFUNDED') and not "payments"."payment"."surplus";--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD CONSTRAINT "payment_given_back" CHECK (0 <= "payments"."payment"."refunded" and "payments"."payment"."refunded" <= "payments"."payment"."granted" and "payments"."payment"."granted" <= "payments"."payment"."gross");--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD CONSTRAINT "payment_refunded" CHECK (("payments"."payment"."status" = 'REFUNDED') = ("payments"."payment"."refunded" = "payments"."payment"."gross"));--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD CONSTRAINT "payment_paid_has_receipt" CHECK (("payments"."payment"."status" in ('PAID', 'REFUNDED')) = ("payments"."payment"."receipt_number" is not null));--> statement-breakpoint
-- Refunds: approved by somebody else than who has proposed, with what was proposed, and no state but one that may follow.
CREATE FUNCTION "payments"."guard_refund"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.state = 'PROPOSED' AND NEW.proposed_by IS NOT NULL THEN
			RETURN NEW;
		END IF;
		RAISE EXCEPTION 'a refund begins as a proposal of somebody' USING ERRCODE = 'restrict_violation';
	END IF;
	IF (NEW.id, NEW.payment_id, NEW.authority_id, NEW.amount, NEW.reason, NEW.proposed_at)
		IS DISTINCT FROM (OLD.id, OLD.payment_id, OLD.authority_id, OLD.amount, OLD.reason, OLD.proposed_at)
		OR NEW.proposed_by IS DISTINCT FROM OLD.proposed_by AND NEW.proposed_by IS NOT NULL
		OR OLD.answered_at IS NOT NULL AND NEW.answered_by IS DISTINCT FROM OLD.answered_by AND NEW.answered_by IS NOT NULL THEN
		RAISE EXCEPTION 'what was proposed, and by whom, is written once' USING ERRCODE = 'restrict_violation';
	END IF;
	IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
		('PROPOSED', 'APPROVED'), ('PROPOSED', 'DECLINED'), ('APPROVED', 'ORDERED'), ('ORDERED', 'PAID_OUT')) THEN
		RAISE EXCEPTION 'a refund does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
	END IF;
	IF OLD.state = 'PROPOSED' AND NEW.state = 'APPROVED'
		AND (NEW.answered_by = OLD.proposed_by OR NEW.answered_by IS NULL OR OLD.proposed_by IS NULL) THEN
		RAISE EXCEPTION 'a refund takes two' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "refund_guarded" BEFORE INSERT OR UPDATE ON "payments"."refund" FOR EACH ROW EXECUTE FUNCTION "payments"."guard_refund"();--> statement-breakpoint
ALTER TABLE "payments"."refund" ENABLE ALWAYS TRIGGER "refund_guarded";
