ALTER TABLE "directory"."authority" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "directory"."authority" ADD COLUMN "valid_to" date;--> statement-breakpoint
ALTER TABLE "federal"."authority" ADD COLUMN "emblem" text;--> statement-breakpoint
ALTER TABLE "federal"."authority" ADD COLUMN "accessibility" jsonb;--> statement-breakpoint
ALTER TABLE "federal"."authority" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "federal"."authority" ADD COLUMN "valid_to" date;--> statement-breakpoint
ALTER TABLE "municipal"."authority" ADD COLUMN "emblem" text;--> statement-breakpoint
ALTER TABLE "municipal"."authority" ADD COLUMN "accessibility" jsonb;--> statement-breakpoint
ALTER TABLE "municipal"."authority" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "municipal"."authority" ADD COLUMN "valid_to" date;--> statement-breakpoint
ALTER TABLE "state"."authority" ADD COLUMN "emblem" text;--> statement-breakpoint
ALTER TABLE "state"."authority" ADD COLUMN "accessibility" jsonb;--> statement-breakpoint
ALTER TABLE "state"."authority" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "state"."authority" ADD COLUMN "valid_to" date;