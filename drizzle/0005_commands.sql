CREATE TABLE "commands" (
	"scope" text NOT NULL,
	"id" text NOT NULL,
	"seq" integer,
	"refusal" text,
	"answer" jsonb,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"until" timestamp (3) with time zone,
	CONSTRAINT "commands_scope_id_pk" PRIMARY KEY("scope","id"),
	CONSTRAINT "commands_in_time" CHECK ("commands"."at" <= "commands"."until")
);
--> statement-breakpoint
ALTER TABLE "doctor_settings" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;