CREATE TABLE "forecasts" (
	"id" text PRIMARY KEY NOT NULL,
	"appointment_id" text NOT NULL,
	"token" integer NOT NULL,
	"position" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"low_at" timestamp (3) with time zone NOT NULL,
	"likely_at" timestamp (3) with time zone NOT NULL,
	"high_at" timestamp (3) with time zone NOT NULL,
	"called_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "forecasts_appointment" ON "forecasts" USING btree ("appointment_id","token");