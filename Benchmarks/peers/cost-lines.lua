-- 10 000 cost lines x 20 years in binary64: growth, rounded to 0.01 each year, totals.
local costs, totals = {}, {}
for line in io.lines(arg[1]) do costs[#costs + 1] = tonumber(line) end
for year = 2017, 2036 do
  local total = 0
  for place = 1, #costs do
    if year > 2017 then costs[place] = math.floor(costs[place] * 1.027 * 100 + 0.5) / 100 end
    total = total + costs[place]
  end
  totals[#totals + 1] = string.format("%.2f", total)
end
print(table.concat(totals, " "))
